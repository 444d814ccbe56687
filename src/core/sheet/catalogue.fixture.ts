import type { Position } from '../geo/position.ts';
import { partsOf, type TerritoryKey } from '../territory/territory.ts';
import type { Share } from '../territory/territory-record.ts';
import type { Catalogue, SheetSummary, SheetTerritory } from './catalogue.ts';

export function territory(
  key: TerritoryKey,
  pin: Position,
  parents: readonly (readonly [TerritoryKey, Share])[] = [],
): SheetTerritory {
  const [level, code] = partsOf(key);
  return {
    key,
    level,
    code,
    name: code,
    article: '',
    of: `de ${code}`,
    parents: parents.map(([parent, share]) => {
      const [parentLevel, parentCode] = partsOf(parent);
      return { key: parent, level: parentLevel, code: parentCode, name: parentCode, share };
    }),
    indicators: { population: 1, areaKm2: 1, communes: 1, ruralShare: 0 },
    pin,
    bbox: [0, 0, 1, 1],
  };
}

export const sheet = (id: string, key: TerritoryKey, ...others: readonly TerritoryKey[]): SheetSummary => ({
  id,
  title: id,
  territories: [key, ...others],
  themes: ['x'],
  figure: null,
});

export const REGION = territory('region:44', [5.6, 48.7]);
const DEPARTEMENT = territory('departement:54', [6.2, 48.8], [['region:44', 'whole']]);
const PETR = territory(
  'petr:langres',
  [5.3, 47.9],
  [
    ['region:44', 'main'],
    ['region:27', 'part'],
  ],
);
const PARIS = territory('commune:75056', [2.35, 48.86], [['region:11', 'whole']]);

export const CATALOGUE: Catalogue = {
  sheets: [
    sheet('région', 'region:44'),
    sheet('département', 'departement:54'),
    sheet('petr', 'petr:langres'),
    sheet('paris', 'commune:75056'),
  ],
  territories: [REGION, DEPARTEMENT, PETR, PARIS],
  overseas: [],
};
