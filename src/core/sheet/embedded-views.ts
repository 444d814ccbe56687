import type { Level } from '../territory/levels.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import type { Catalogue, SheetSummary } from './catalogue.ts';
import { countOfSheets } from './catalogue-index.ts';
import { isLargeCollection } from './large-collection.ts';

const ALWAYS: readonly Level[] = ['region', 'departement'];

/** Each view is a page that the site holds twice: sheets of a large collection have none. */
export const sheetsWithView = (catalogue: Catalogue): readonly SheetSummary[] =>
  isLargeCollection(catalogue) ? [] : catalogue.sheets;

/** Régions and départements; up to a thousand sheets those with sheets too, their own or inside them; arrondissements have no map. */
export function territoriesWithView(
  catalogue: Catalogue,
  wider: readonly TerritoryRecord[],
): readonly TerritoryRecord[] {
  const known = new Map([...wider, ...catalogue.territories].map((record) => [record.key, record]));
  const isLarge = isLargeCollection(catalogue);
  return [...known.values()].filter(
    ({ key, level }) =>
      ALWAYS.includes(level) || (!isLarge && level !== 'arrondissement' && countOfSheets(catalogue, key) > 0),
  );
}
