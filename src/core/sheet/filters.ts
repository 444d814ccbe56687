import { tally } from '../collections/group-by.ts';
import type { Level } from '../territory/levels.ts';
import type { Catalogue, SheetSummary, Theme } from './catalogue.ts';
import { indexOf } from './catalogue-index.ts';
import { FACETS, type Facet, type FacetOf, type FacetOption, type Filters } from './facets.ts';

function fits(values: readonly string[] | undefined, chosen: readonly string[]): boolean {
  return chosen.length === 0 || (values?.some((value) => chosen.includes(value)) ?? false);
}

export function filterSheets(
  catalogue: Catalogue,
  sheets: readonly SheetSummary[],
  filters: Filters,
): SheetSummary[] {
  const { filterValues } = indexOf(catalogue);
  return sheets.filter(({ id }) =>
    FACETS.every((facet) => fits(filterValues.get(id)?.[facet.id], filters[facet.id])),
  );
}

export const isFiltering = (filters: Filters): boolean => FACETS.some(({ id }) => filters[id].length > 0);

/** What the settings say of all collections alike. */
export interface Vocabularies {
  readonly themes: readonly Theme[];
  readonly levels: readonly Level[];
}

/** The choices of a facet; of what only the details of sheets say, those that some sheet has. */
export function optionsOf(
  catalogue: Catalogue,
  { id, values, options }: FacetOf,
  vocabularies: Vocabularies,
): readonly FacetOption[] {
  const { filterValues, regions } = indexOf(catalogue);
  const all = options({ ...vocabularies, regions, partners: catalogue.partners });
  if (values) return all;
  const used = new Set([...filterValues.values()].flatMap((own) => own[id]));
  return all.filter((option) => used.has(option.id));
}

export interface FilterChoice {
  readonly id: string;
  readonly chosen: boolean;
  /** Sheets in the list were it chosen alone in its facet. */
  readonly count: number;
}

export function toggleFilter(filters: Filters, facet: Facet, id: string): Filters {
  const before = filters[facet];
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
  const { filterValues } = indexOf(catalogue);
  const others = filterSheets(catalogue, sheets, { ...filters, [facet]: [] });
  const counts = tally(others.flatMap(({ id }) => filterValues.get(id)?.[facet] ?? []));
  return ids.map((id) => ({ id, chosen: filters[facet].includes(id), count: counts.get(id) ?? 0 }));
}
