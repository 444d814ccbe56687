import type { Catalogue, SheetSummary } from '../sheet/catalogue.ts';
import { countOfSheets } from '../sheet/catalogue-index.ts';
import type { Territory, TerritoryKey } from '../territory/territory.ts';
import { inAlphabet, type TerritoryView } from '../territory/territory-view.ts';
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

/** At most three neighbours, of the first group: those with sheets first, then by name. Overseas, others of its level. */
export function withNeighbours(view: TerritoryView, catalogue: Catalogue): TerritoryKey[] {
  const { record, neighbours } = view;
  const peers = catalogue.overseas.filter(({ level }) => level === record.level);
  const others = peers.some(({ key }) => key === record.key) ? peers : [];
  const sheets = (key: TerritoryKey) => Math.min(1, countOfSheets(catalogue, key));
  const near = (neighbours[0]?.territories ?? others).toSorted((a, b) => sheets(b.key) - sheets(a.key));
  return [...new Set([record.key, ...near.map(({ key }) => key)])].slice(0, MOST_COMPARED);
}
