import { expect, test } from 'vitest';
import { territoryFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import { ledByPlace } from './queried-place.ts';
import type { SheetResult } from './sheets/sheet-answer.ts';
import type { TerritoryResult } from './territories/search-territories.ts';

const territory = territoryFixture('commune', '29019', 'Brest');

const sheets = tinyCatalogue.sheets.filter(({ id }) => id === 'bal').map((sheet) => ({ sheet, territory }));

const placeNamed = (isGuess: boolean) => {
  const found: TerritoryResult = { ...territory, context: '', isGuess, isNamed: true };
  return { territories: [found], sheets };
};

const result = (id: string, isExact: boolean): SheetResult => ({
  id,
  title: [],
  excerpt: null,
  near: [],
  isExact,
  isMisspelt: false,
  isPartial: !isExact,
});

const idsOf = (results: readonly SheetResult[], isGuess = false) =>
  ledByPlace({ count: results.length, results }, placeNamed(isGuess)).ids;

test('sheets of the place come before those that say its name, each once; those that say a part of it are left out', () => {
  expect(idsOf([result('vent', true), result('bal', true)])).toEqual(['bal', 'vent']);
  expect(idsOf([result('vent', false)])).toEqual(['bal']);
});

test('what may be a typo for a place is what sheets say, where they say it', () => {
  expect(idsOf([result('vent', true)], true)).toEqual(['vent']);
  expect(idsOf([result('vent', false)], true)).toEqual(['bal']);
});
