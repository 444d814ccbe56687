import type { Catalogue, SheetSummary } from '../sheet/catalogue.ts';
import type { Territory } from '../territory/territory.ts';
import { inAlphabet } from '../territory/territory-view.ts';
import { MOST_COMPARED } from './compared-set.ts';
import type { ComparedTerritory, Comparison } from './comparison.ts';

type Viewed = Pick<ComparedTerritory, 'view'>;

export function neighbourInvitations(territories: readonly Viewed[]): Territory[] {
  const compared = new Set(territories.map(({ view }) => view.record.key));
  const found = territories.flatMap(({ view }) => view.neighbours.flatMap((group) => group.territories));
  const fresh = new Map(found.filter(({ key }) => !compared.has(key)).map((one) => [one.key, one]));
  return inAlphabet([...fresh.values()]);
}

/** Territories like any compared one, each once, most alike first; weak likenesses are left out. */
export function comparableInvitations(territories: readonly Viewed[]): Territory[] {
  const compared = new Set(territories.map(({ view }) => view.record.key));
  const found = territories.flatMap(({ view }) =>
    view.comparable.filter(({ weak }) => !weak).map(({ territory }) => territory),
  );
  return [...new Map(found.filter(({ key }) => !compared.has(key)).map((one) => [one.key, one])).values()];
}

/** Sheets that are not compared, those that share a theme with compared ones first. */
export function sheetInvitations({ columns, set }: Comparison, { sheets }: Catalogue): SheetSummary[] {
  const themes = new Set(columns.flatMap(({ sheet }) => sheet?.themes ?? []));
  const shared = (card: SheetSummary) => card.themes.filter((theme) => themes.has(theme)).length;
  return sheets.filter(({ id }) => !set.sheets.includes(id)).toSorted((a, b) => shared(b) - shared(a));
}

/** Others that can stand beside one territory. */
export const MOST_BESIDE = MOST_COMPARED - 1;
