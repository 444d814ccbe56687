import { LEVELS, type Level } from '../territory/level.ts';
import type { Catalogue, SheetSummary } from './catalogue.ts';
import { indexOf } from './catalogue-index.ts';
import type { ThemeId } from './initiative.ts';
import type { TownClass } from './town-class.ts';

export type FilterLevel = Exclude<Level, 'ept'>;

export const FILTER_LEVELS = LEVELS.filter((level): level is FilterLevel => level !== 'ept');

/** What the list is filtered by. Within one facet any choice will do; the facets add up. Empty means no filter. */
export interface Filters {
  readonly themes: readonly ThemeId[];
  readonly levels: readonly FilterLevel[];
  /** Codes of régions (COG); an overseas one is its département's. */
  readonly regions: readonly string[];
  /** By population, of sheets of communes. */
  readonly towns: readonly TownClass[];
  readonly states: readonly string[];
  /** By the largest of a sheet's amounts. */
  readonly amounts: readonly string[];
  readonly partners: readonly string[];
}

export type Facet = keyof Filters;

export const NO_FILTERS: Filters = {
  themes: [],
  levels: [],
  regions: [],
  towns: [],
  states: [],
  amounts: [],
  partners: [],
};

export const FACETS: readonly Facet[] = [
  'themes',
  'levels',
  'regions',
  'towns',
  'states',
  'amounts',
  'partners',
];

export interface FilterChoice {
  readonly id: string;
  readonly chosen: boolean;
  /** Sheets in the list were it chosen alone in its facet. */
  readonly count: number;
}

/** What the sheets have of a facet. */
export function valuesOf(catalogue: Catalogue, facet: Facet): ReadonlySet<string> {
  return new Set([...indexOf(catalogue).filterValues.values()].flatMap((values) => values[facet]));
}

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
    FACETS.every((facet) => fits(filterValues.get(id)?.[facet], filters[facet])),
  );
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
