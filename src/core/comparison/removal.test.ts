import { expect, test } from 'vitest';
import type { Initiative } from '../sheet/initiative.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import { type ComparedColumn, type ComparedTerritory, type Comparison, NO_COMPARISON } from './comparison.ts';
import { removalBetween } from './comparison-title.ts';

const territory = (key: TerritoryKey, name: string) =>
  ({ letters: ['A'], view: { record: { key, name } } }) as unknown as ComparedTerritory;
const AIN = territory('departement:01', 'Ain');
const AUBE = territory('departement:10', 'Aube');
const OISE = territory('departement:60', 'Oise');

const ofTerritories = (...territories: ComparedTerritory[]): Comparison => ({
  ...NO_COMPARISON,
  set: { keys: territories.map(({ view }) => view.record.key), sheets: [] },
  territories,
});

const ofSheets = (...ids: string[]): Comparison => ({
  ...NO_COMPARISON,
  ofSheets: true,
  set: { keys: [], sheets: ids },
  territories: [AIN],
  columns: ids.map(
    (id) =>
      ({
        letter: 'A',
        territory: AIN,
        others: [],
        sheet: { id, title: `Fiche ${id}` } as Initiative,
      }) as ComparedColumn,
  ),
});

test('one territory less is told, with the set to go back to', () => {
  const before = ofTerritories(AIN, AUBE, OISE);
  expect(removalBetween(before, ofTerritories(AIN, OISE))).toEqual({
    words: 'Territoire retiré\u00a0: Aube.',
    before: before.set,
  });
  expect(removalBetween(ofTerritories(AIN), NO_COMPARISON)?.words).toBe('Territoire retiré\u00a0: Ain.');
});

test('one sheet less is told, the last one too', () => {
  expect(removalBetween(ofSheets('a', 'b'), ofSheets('b'))).toEqual({
    words: 'Fiche retirée\u00a0: Fiche a.',
    before: { keys: [], sheets: ['a', 'b'] },
  });
  expect(removalBetween(ofSheets('b'), NO_COMPARISON)?.words).toBe('Fiche retirée\u00a0: Fiche b.');
});

test('a step that adds, replaces or keeps takes nothing away', () => {
  const two = ofTerritories(AIN, AUBE);
  expect(removalBetween(two, ofTerritories(AIN, AUBE, OISE))).toBeNull();
  expect(removalBetween(two, ofTerritories(OISE))).toBeNull();
  expect(removalBetween(two, two)).toBeNull();
  expect(removalBetween(ofTerritories(AIN, AUBE, OISE), ofTerritories(AIN))).toBeNull();
});
