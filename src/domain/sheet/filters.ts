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

export const FACETS: readonly Facet[] = [
  'themes',
  'levels',
  'regions',
  'towns',
  'states',
  'amounts',
  'partners',
];

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
