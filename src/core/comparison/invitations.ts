import type { SiteContours } from '../settings/site.ts';
import type { Catalogue, SheetSummary } from '../sheet/catalogue.ts';
import type { Territory } from '../territory/territory.ts';
import { neighbourRows } from '../territory/territory-view.ts';
import type { ComparedTerritory, Comparison } from './comparison.ts';

type Viewed = readonly Pick<ComparedTerritory, 'view'>[];

/** Each once, without those that are compared already. */
function notCompared(compared: Viewed, found: readonly Territory[]): Territory[] {
  const keys = new Set(compared.map(({ view }) => view.record.key));
  const fresh = found.filter(({ key }) => !keys.has(key));
  return [...new Map(fresh.map((territory) => [territory.key, territory])).values()];
}

/** Those of each compared one in the order of its page: by their borders, or by population where these are rough. */
export function neighbourInvitations(compared: Viewed, kind: SiteContours['kind']): Territory[] {
  const found = compared.flatMap(({ view }) =>
    view.neighbours.flatMap((group) => neighbourRows(group, kind)),
  );
  return notCompared(compared, found);
}

/** Territories like any compared one, most alike first; weak likenesses are left out. */
export function comparableInvitations(compared: Viewed): Territory[] {
  const found = compared.flatMap(({ view }) => view.comparable.filter(({ isWeak }) => !isWeak));
  return notCompared(
    compared,
    found.map(({ territory }) => territory),
  );
}

/** Sheets that are not compared, those that share a theme with compared ones first. */
export function sheetInvitations({ columns, set }: Comparison, { sheets }: Catalogue): SheetSummary[] {
  const themes = new Set(columns.flatMap(({ sheet }) => sheet?.themes ?? []));
  const shared = (card: SheetSummary) => card.themes.filter((theme) => themes.has(theme)).length;
  return sheets.filter(({ id }) => !set.sheets.includes(id)).toSorted((a, b) => shared(b) - shared(a));
}
