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

const nearest = (of: typeof NANCY, most: number, catalogue = CATALOGUE) =>
  nearestSheets(catalogue, of, most).map((one) => one.sheet.id);

test('the nearest sheets are elsewhere, in order of distance, up to 250 km', () => {
  const chartres = territory('commune:28085', [1.49, 48.45]);
  expect(nearest(chartres, 5)).toEqual(['paris']);
  const troyes = territory('commune:10387', [4.08, 48.3]);
  expect(nearest(troyes, 5)).toEqual(['petr', 'région', 'paris', 'département']);
  expect(nearest(troyes, 2)).toEqual(['petr', 'région']);
  expect(nearest(NANCY, 5), 'Paris is 280 km away').toEqual(['petr']);
});

test('no sheet is near across the sea', () => {
  const corse = territory('commune:2B033', [9.45, 42.7], [['region:94', 'whole']]);
  const across = {
    ...CATALOGUE,
    sheets: [sheet('grasse', 'epci:06'), sheet('ajaccio', 'commune:2A004')],
    territories: [
      territory('epci:06', [6.92, 43.66], [['region:93', 'whole']]),
      territory('commune:2A004', [8.74, 41.92], [['region:94', 'whole']]),
    ],
  };
  expect(nearest(corse, 5, across)).toEqual(['ajaccio']);
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
