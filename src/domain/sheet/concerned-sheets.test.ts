import { expect, test } from 'vitest';
import { CATALOGUE, REGION, sheet, territory } from './catalogue.fixture.ts';
import { concernedSheets, nearestSheets } from './concerned-sheets.ts';

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

test('the nearest sheets are elsewhere, in order of distance', () => {
  expect(nearestSheets(CATALOGUE, NANCY, 5).map((one) => one.sheet.id)).toEqual(['petr', 'paris']);
  expect(nearestSheets(CATALOGUE, NANCY, 1)).toHaveLength(1);
});

test('a sheet of several territories concerns each of them, and shows once', () => {
  const both = {
    ...CATALOGUE,
    sheets: [sheet('deux', 'petr:langres', 'departement:54'), ...CATALOGUE.sheets],
  };
  const inRegion = concernedSheets(both, REGION).inside.map((one) => [one.sheet.id, one.share]);
  expect(inRegion).toEqual([
    ['deux', 'whole'],
    ['département', 'whole'],
    ['petr', 'main'],
  ]);
  expect(concernedSheets(both, NANCY).including.map((one) => one.territory.key)).toEqual([
    'departement:54',
    'departement:54',
    'region:44',
  ]);
});
