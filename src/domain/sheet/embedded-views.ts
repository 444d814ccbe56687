import type { Level } from '../territory/level.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import type { Catalogue, SheetSummary } from './catalogue.ts';
import { countOfSheets } from './catalogue-index.ts';

/** Each view is a page that the site holds twice: a large collection has them of its first sheets and their territories. */
const MOST_VIEWS = 2000;

export const sheetsWithView = ({ sheets }: Catalogue): readonly SheetSummary[] => sheets.slice(0, MOST_VIEWS);

const ALWAYS: readonly Level[] = ['region', 'departement'];

/** Régions and départements, and those with sheets, their own or inside them; arrondissements have no map. */
export function territoriesWithView(
  catalogue: Catalogue,
  wider: readonly TerritoryRecord[],
): readonly TerritoryRecord[] {
  const own = catalogue.territories.slice(0, MOST_VIEWS);
  const known = new Map([...wider, ...own].map((record) => [record.key, record]));
  return [...known.values()].filter(
    ({ key, level }) =>
      ALWAYS.includes(level) || (level !== 'arrondissement' && countOfSheets(catalogue, key) > 0),
  );
}
