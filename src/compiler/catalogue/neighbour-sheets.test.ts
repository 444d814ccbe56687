import { expect, test } from 'vitest';
import { sheet, territory } from '../../domain/sheet/catalogue.fixture.ts';
import { tables } from '../gazetteer/test-gazetteer.ts';
import { readTopology } from '../geography/read-geography.ts';
import { neighbourSheets } from './neighbour-sheets.ts';
import { territoryLookup } from './territory-lookup.ts';

const setting = { contours: readTopology('.'), lookup: territoryLookup(tables), perimeterAliases: [] };

/** An intercommunalité whose own borders no sheet is behind: only those around it lead to one. */
const EPCI = 'epci:200072999';
const beyond = territory('departement:67', [7, 48]);
const next = sheet('next', beyond.key);
const own = sheet('own', EPCI);

test('a sheet beyond the border of a wider territory is next door', () => {
  const around = territory(EPCI, [5, 48], [['departement:54', 'main']]);
  const find = neighbourSheets({
    ...setting,
    catalogue: { sheets: [own, next], territories: [around, beyond], overseas: [] },
  });
  expect(find(own)).toEqual([{ sheet: 'next', level: 'departement', neighbour: 'Bas-Rhin' }]);
});

test('one beyond the border of a territory that only touches this one is not', () => {
  const around = territory(EPCI, [5, 48], [['departement:54', 'part']]);
  const find = neighbourSheets({
    ...setting,
    catalogue: { sheets: [own, next], territories: [around, beyond], overseas: [] },
  });
  expect(find(own)).toEqual([]);
});
