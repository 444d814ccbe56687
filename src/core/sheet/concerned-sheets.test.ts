import { expect, test } from 'vitest';
import { CATALOGUE, REGION, sheet, territory } from './catalogue.fixture.ts';
import { concernedSheets } from './concerned-sheets.ts';

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
