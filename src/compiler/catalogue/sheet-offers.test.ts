import { expect, test } from 'vitest';
import { sheet } from '../../core/sheet/catalogue.fixture.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { partsOf, type TerritoryKey } from '../../core/territory/territory.ts';
import { tables } from '../gazetteer/gazetteer.fixture.ts';
import { readPlaces, readTopology } from '../geography/read-geography.ts';
import { territoryLookup } from '../territories/territory-lookup.ts';
import { recordOf } from '../territories/territory-records.ts';
import { sheetOffers } from './sheet-offers.ts';

const contours = readTopology('.');
const placements = readPlaces('.');
const lookup = territoryLookup(tables);

function offersOf(...keys: readonly [TerritoryKey, ...TerritoryKey[]]) {
  const catalogue: Catalogue = {
    sheets: keys.map((key) => ({ ...sheet(key, key), themes: [key] })),
    territories: keys.map((key) => recordOf({ lookup, placements }, ...partsOf(key))),
    overseas: [],
  };
  return (sheetOffers(catalogue, { contours, lookup }).get(keys[0]) ?? []).map(
    ({ sheet: other, reason, border }) => [other, reason, ...(border ? [border.name] : [])].join(' '),
  );
}

test('Paris is the département that the Métropole du Grand Paris shares with it', () => {
  expect(offersOf('commune:75056', 'epci:200054781')).toEqual(['epci:200054781 departement']);
});

test('a commune, its département and what lies on its borders', () => {
  expect(
    offersOf('commune:54395', 'region:44', 'departement:67', 'departement:88', 'departement:54', 'region:27'),
  ).toEqual([
    'departement:54 departement',
    'region:44 region',
    'departement:88 region',
    'departement:67 region',
    'region:27 bordering Bourgogne-Franche-Comté',
  ]);
});

test('across the border of a département, not beyond', () => {
  expect(offersOf('departement:88', 'commune:70550', 'commune:21231')).toEqual([
    'commune:70550 bordering Haute-Saône',
  ]);
});

test('an intercommunalité over two départements is of both', () => {
  const TWO = 'epci:200040624';
  const [first, second] = new Set(lookup.members('epci', '200040624').map((one) => one.departement));
  expect([first, second].sort()).toEqual(['04', '84']);
  expect(offersOf(TWO, 'departement:04', 'departement:84')).toEqual(
    expect.arrayContaining(['departement:04 departement', 'departement:84 departement']),
  );
});

test('overseas: a département with its own communes, and with nothing else', () => {
  expect(offersOf('departement:973', 'commune:97302', 'departement:971', 'departement:972')).toEqual([
    'commune:97302 departement',
  ]);
  expect(offersOf('departement:976', 'departement:974', 'commune:75056')).toEqual([]);
});

test('Corsica has no border, but a région of two départements', () => {
  expect(offersOf('departement:2A', 'departement:2B', 'departement:06')).toEqual(['departement:2B region']);
});
