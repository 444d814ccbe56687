import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGrouping, LEVELS } from '../territory/levels.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import {
  type ComparedSet,
  formatSheets,
  formatTerritories,
  MOST_COMPARED,
  readSheets,
  readTerritories,
  searchOf,
  withoutTerritory,
  withSheet,
  withTerritory,
} from './compared-set.ts';

const SET: ComparedSet = { keys: ['departement:54', 'departement:88'], sheets: ['une-fiche'] };

const keys = fc.array(
  fc
    .tuple(fc.constantFrom(...LEVELS), fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z-]{0,20}$/))
    .map(([level, code]): TerritoryKey => {
      return `${level}:${isGrouping(level) ? code.toLowerCase() : code.toUpperCase()}`;
    }),
  { maxLength: 6 },
);
const sheets = fc.array(fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: null }), { maxLength: 5 });

test('a set is written and read back', () => {
  fc.assert(
    fc.property(keys, sheets, (wanted, chosen) => {
      expect(readTerritories(formatTerritories(wanted))).toEqual(wanted.map((key) => ({ key })));
      const last = chosen.findLastIndex((sheet) => sheet !== null);
      expect(readSheets(formatSheets(chosen))).toEqual(chosen.slice(0, last + 1));
    }),
  );
});

test('an unreadable entry is returned as such, the rest is kept, nothing is thrown', () => {
  expect(readTerritories('<b>x</b>, departement-54,canton-1,,commune-')).toEqual([
    { unread: '<b>x</b>' },
    { key: 'departement:54' },
    { unread: 'canton-1' },
    { unread: 'commune-' },
  ]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readTerritories(text).length).toBeLessThanOrEqual(40);
    }),
  );
});

test('codes are read in any case', () => {
  expect(readTerritories('Departement-54,departement-2a,PETR-Pays-De-Langres')).toEqual([
    { key: 'departement:54' },
    { key: 'departement:2A' },
    { key: 'petr:pays-de-langres' },
  ]);
});

test('adding keeps four at most and no double; removing removes its chosen sheet too', () => {
  expect(withTerritory(SET, 'departement:54')).toBe(SET);
  const full = ['region:44', 'commune:54395', 'epci:1', 'departement:55'].reduce(
    (set, key) => withTerritory(set, key as TerritoryKey),
    SET,
  );
  expect(full.keys).toEqual(['departement:54', 'departement:88', 'region:44', 'commune:54395']);
  expect(full.keys).toHaveLength(MOST_COMPARED);
  expect(withoutTerritory(SET, 'departement:54')).toEqual({ keys: ['departement:88'], sheets: [] });
  expect(withoutTerritory(SET, 'region:1')).toBe(SET);
});

test('a sheet chosen for one territory leaves the others as they were', () => {
  expect(searchOf(withSheet(SET, 1, 'autre'))).toEqual({
    territoires: 'departement-54,departement-88',
    fiches: 'une-fiche,autre',
  });
  expect(searchOf(withSheet(SET, 0, null))).toEqual({ territoires: 'departement-54,departement-88' });
});
