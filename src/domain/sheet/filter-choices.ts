import type { Catalogue, SheetSummary } from './catalogue.ts';
import { indexOf } from './catalogue-index.ts';
import { type Facet, type Filters, filterSheets } from './filters.ts';

export const NO_FILTERS: Filters = {
  themes: [],
  levels: [],
  regions: [],
  towns: [],
  states: [],
  amounts: [],
  partners: [],
};

export interface FilterChoice {
  readonly id: string;
  readonly chosen: boolean;
  /** Sheets in the list were it chosen alone in its facet. */
  readonly count: number;
}

export function toggleFilter(filters: Filters, facet: Facet, id: string): Filters {
  const before: readonly string[] = filters[facet];
  const after = before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
  return { ...filters, [facet]: after };
}

/** Counts are taken among `sheets` under the other facets' filters; `ids` are the choices wanted, in order. */
export function choicesOf(
  catalogue: Catalogue,
  sheets: readonly SheetSummary[],
  filters: Filters,
  facet: Facet,
  ids: readonly string[],
): FilterChoice[] {
  const chosen: readonly string[] = filters[facet];
  const { filterValues } = indexOf(catalogue);
  const counts = new Map<string, number>();
  for (const { id } of filterSheets(catalogue, sheets, { ...filters, [facet]: [] }))
    for (const value of filterValues.get(id)?.[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return ids.map((id) => ({ id, chosen: chosen.includes(id), count: counts.get(id) ?? 0 }));
}
