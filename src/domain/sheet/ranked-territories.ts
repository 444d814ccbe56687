import { groupBy } from '../group-by.ts';
import type { Territory } from '../territory/territory.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import type { Catalogue, SheetSummary } from './catalogue.ts';
import { findSheet, territoryOf } from './catalogue-index.ts';
import type { ThemeId } from './initiative.ts';

export interface RankedTerritory {
  readonly territory: Territory & Pick<TerritoryRecord, 'pin'>;
  /** Of its sheets, from 1. */
  readonly ranks: readonly number[];
  /** Of its first sheet; undefined has the page's own. */
  readonly theme?: ThemeId | undefined;
  /** Its name on the map. */
  readonly label?: string | undefined;
}

/** Territories of a list of sheets, each with the ranks of its own. */
export function rankedTerritories(
  sheets: readonly Pick<SheetSummary, 'id' | 'themes'>[],
  catalogue: Catalogue,
): RankedTerritory[] {
  const located = sheets.flatMap(({ id, themes: [theme] }, index) => {
    const card = findSheet(catalogue, id);
    return card ? [{ territory: territoryOf(catalogue, card), rank: index + 1, theme }] : [];
  });
  return [...groupBy(located, ({ territory }) => territory.key).values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map(({ territory, theme }) => ({ territory, theme, ranks: group.map(({ rank }) => rank) })),
  );
}
