import type { Level } from '../territory/level.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import type { Catalogue, SheetSummary } from './catalogue.ts';
import { countOfSheets } from './catalogue-index.ts';
import { isLargeCollection, isNarrowLevel } from './large-collection.ts';

const ALWAYS: readonly Level[] = ['region', 'departement'];

/** Each view is a page that the site holds twice: those of the sheets of a large collection are made in the browser too. */
export const sheetsWithView = (catalogue: Catalogue): readonly SheetSummary[] =>
  isLargeCollection(catalogue) ? [] : catalogue.sheets;

/** Régions and départements, and those with sheets, their own or inside them; arrondissements have no map. */
export function territoriesWithView(
  catalogue: Catalogue,
  wider: readonly TerritoryRecord[],
): readonly TerritoryRecord[] {
  const known = new Map([...wider, ...catalogue.territories].map((record) => [record.key, record]));
  const isLarge = isLargeCollection(catalogue);
  return [...known.values()].filter(
    ({ key, level }) =>
      !(isLarge && isNarrowLevel(level)) &&
      (ALWAYS.includes(level) || (level !== 'arrondissement' && countOfSheets(catalogue, key) > 0)),
  );
}
