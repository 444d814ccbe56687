import { expect, test } from 'vitest';
import { type Position, partsOf, type TerritoryKey } from '../territory/territory.ts';
import type { Share } from '../territory/territory-record.ts';
import type { Catalogue, SheetSummary, SheetTerritory } from './catalogue.ts';
import { concernedSheets, countOfSheets, countsOfSheets, nearestSheets } from './concerned-sheets.ts';

function territory(
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

const sheet = (id: string, key: TerritoryKey): SheetSummary => ({
  id,
  title: id,
  territory: key,
  themes: ['x'],
  figure: null,
});

const REGION = territory('region:44', [5.6, 48.7]);
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

const CATALOGUE: Catalogue = {
  sheets: [
    sheet('région', 'region:44'),
    sheet('département', 'departement:54'),
    sheet('petr', 'petr:langres'),
    sheet('paris', 'commune:75056'),
  ],
  territories: [REGION, DEPARTEMENT, PETR, PARIS],
  overseas: [],
};

const NANCY = territory(
  'commune:54395',
  [6.18, 48.69],
  [
    ['region:44', 'whole'],
    ['departement:54', 'whole'],
  ],
);

test('a commune has the sheets of what includes it, the narrowest first', () => {
  const { here, including, inside } = concernedSheets(CATALOGUE, NANCY);
  expect(here).toEqual([]);
  expect(including.map((one) => one.sheet.id)).toEqual(['département', 'région']);
  expect(inside).toEqual([]);
});

test('a région has its own and those inside it, with how much of them lies there', () => {
  const { here, including, inside } = concernedSheets(CATALOGUE, REGION);
  expect(here.map((one) => one.sheet.id)).toEqual(['région']);
  expect(including).toEqual([]);
  expect(inside.map((one) => [one.sheet.id, one.share])).toEqual([
    ['département', 'whole'],
    ['petr', 'main'],
  ]);
});

test('a count holds what is here and inside, not what only touches', () => {
  expect(countOfSheets(CATALOGUE, 'region:44')).toBe(3);
  expect(countOfSheets(CATALOGUE, 'region:27')).toBe(0);
  expect(countOfSheets(CATALOGUE, 'commune:54395')).toBe(0);
});

test('the nearest sheets are elsewhere, in order of distance', () => {
  expect(nearestSheets(CATALOGUE, NANCY, 5).map((one) => one.sheet.id)).toEqual(['petr', 'paris']);
  expect(nearestSheets(CATALOGUE, NANCY, 1)).toHaveLength(1);
});

test('counts taken all at once are those taken one by one', () => {
  const keys = [
    ...CATALOGUE.territories.flatMap(({ key, parents }) => [key, ...parents.map((one) => one.key)]),
  ];
  const counts = countsOfSheets(CATALOGUE);
  for (const key of keys) expect(counts.get(key) ?? 0, key).toBe(countOfSheets(CATALOGUE, key));
  expect(counts.get('region:44')).toBe(3);
});
