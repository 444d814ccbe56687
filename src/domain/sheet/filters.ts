import { LEVELS, type Level } from '../territory/level.ts';
import type { Catalogue, SheetSummary, SheetTerritory } from './catalogue.ts';
import { territoryOf } from './catalogue.ts';
import type { ThemeId } from './initiative.ts';

/** Levels that the list is filtered by: the EPT are intercommunalités to a reader. */
export type FilterLevel = Exclude<Level, 'ept'>;

/** Levels to filter by, widest first. */
export const FILTER_LEVELS = LEVELS.filter((level): level is FilterLevel => level !== 'ept');

/** What the list is filtered by. Within one facet any choice will do; the facets add up. Empty means no filter. */
export interface Filters {
  readonly themes: readonly ThemeId[];
  readonly levels: readonly FilterLevel[];
  /** Codes of régions (COG); an overseas one is its département's. */
  readonly regions: readonly string[];
}

/** One facet of {@link Filters}. */
export type Facet = keyof Filters;

/** Facets in the order of the page. */
export const FACETS: readonly Facet[] = ['themes', 'levels', 'regions'];

/** The list whole. */
export const NO_FILTERS: Filters = { themes: [], levels: [], regions: [] };

/** A choice of a facet, with what choosing it yields. */
export interface FilterChoice {
  readonly id: string;
  readonly chosen: boolean;
  /** Sheets in the list once it is chosen alone in its facet; or, beside other choices, how many it adds. */
  readonly count: number;
  /** Other choices of its facet are made: the count is what it adds. */
  readonly adds: boolean;
}

/** A territory and those around it that stand for its région: an overseas département is its région's only key. */
function regionLike({ level, code, parents }: SheetTerritory): string[] {
  const around = parents.filter((parent) => parent.level === 'region' && parent.share !== 'part');
  if (level === 'region') return [code];
  if (around.length > 0) return around.map((parent) => parent.code);
  return level === 'departement'
    ? [code]
    : parents.filter((one) => one.level === 'departement').map((one) => one.code);
}

/** What a sheet offers to a facet. */
function valuesOf(catalogue: Catalogue, sheet: SheetSummary, facet: Facet): readonly string[] {
  if (facet === 'themes') return sheet.themes;
  const territory = territoryOf(catalogue, sheet);
  if (facet === 'regions') return regionLike(territory);
  return [territory.level === 'ept' ? 'epci' : territory.level];
}

function fits(catalogue: Catalogue, sheet: SheetSummary, facet: Facet, chosen: readonly string[]): boolean {
  return chosen.length === 0 || valuesOf(catalogue, sheet, facet).some((value) => chosen.includes(value));
}

/** The sheets that pass the filters, in the order given. */
export function filterSheets(
  catalogue: Catalogue,
  sheets: readonly SheetSummary[],
  filters: Filters,
): SheetSummary[] {
  return sheets.filter((sheet) => FACETS.every((facet) => fits(catalogue, sheet, facet, filters[facet])));
}

/** Filters with a choice made, or taken back. */
export function toggleFilter(filters: Filters, facet: Facet, id: string): Filters {
  const before: readonly string[] = filters[facet];
  const after = before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
  return { ...filters, [facet]: after };
}

/**
 * The choices of a facet with what choosing each yields among `sheets` under the other facets' filters; `ids` are the
 * choices to tell, in order.
 */
export function choicesOf(
  catalogue: Catalogue,
  sheets: readonly SheetSummary[],
  filters: Filters,
  facet: Facet,
  ids: readonly string[],
): FilterChoice[] {
  const chosen: readonly string[] = filters[facet];
  const others = filterSheets(catalogue, sheets, { ...filters, [facet]: [] });
  const size = (wanted: readonly string[]) =>
    others.filter((sheet) => fits(catalogue, sheet, facet, wanted)).length;
  return ids.map((id) => {
    const isChosen = chosen.includes(id);
    const rest = chosen.filter((one) => one !== id);
    const adds = rest.length > 0;
    const count = adds ? size([...rest, id]) - size(rest) : size([id]);
    return { id, chosen: isChosen, count, adds };
  });
}

/** Régions of the catalogue's sheets, in the order of the alphabet: code and name. */
export function regionChoices(catalogue: Catalogue): { code: string; name: string }[] {
  const names = new Map<string, string>();
  for (const territory of catalogue.territories) {
    for (const code of regionLike(territory)) {
      const parent = territory.parents.find((one) => one.code === code);
      names.set(code, parent?.name ?? territory.name);
    }
  }
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
