import { expect, test, vi } from 'vitest';
import { CATALOGUE, sheet, territory } from './catalogue.fixture.ts';
import {
  buildIndexInSlices,
  countAmong,
  countOfSheets,
  findSheet,
  indexOf,
  sheetsOf,
} from './catalogue-index.ts';

test('a count holds what is here and inside, not what only touches', () => {
  expect(countOfSheets(CATALOGUE, 'region:44')).toBe(3);
  expect(countOfSheets(CATALOGUE, 'region:27')).toBe(0);
  expect(countOfSheets(CATALOGUE, 'commune:54395')).toBe(0);
});

test('of some sheets only those are counted', () => {
  const all = indexOf(CATALOGUE).within.get('region:44') ?? [];
  const some = all.slice(1).map((one) => one.sheet);
  expect(countAmong(CATALOGUE, CATALOGUE.sheets)('region:44')).toBe(3);
  expect(countAmong(CATALOGUE, some)('region:44')).toBe(2);
  expect(countAmong(CATALOGUE, [])('region:44')).toBe(0);
  expect(countAmong(CATALOGUE, some)('region:27')).toBe(0);
});

test('a sheet of several territories counts once where they lie, and for each of them', () => {
  const both = { ...CATALOGUE, sheets: [sheet('deux', 'departement:54', 'petr:langres')] };
  expect(countOfSheets(both, 'region:44')).toBe(1);
  expect(countOfSheets(both, 'petr:langres')).toBe(1);
  expect(sheetsOf(both, 'departement:54').map((one) => one.sheet.id)).toEqual(['deux']);
  expect(indexOf(both).filterValues.get('deux')?.levels).toEqual(['departement', 'petr']);
});

test('a sheet is found by its id, and by no other', () => {
  expect(findSheet(CATALOGUE, 'paris')?.title).toBe('paris');
  expect(findSheet(CATALOGUE, 'constructor')).toBeUndefined();
});

test('an overseas département counts as its région, a grouping only for that of its seat', () => {
  const reunion = territory('departement:974', [55.5, -21.1]);
  const catalogue = {
    ...CATALOGUE,
    sheets: [sheet('là', reunion.key), ...CATALOGUE.sheets],
    territories: [reunion, ...CATALOGUE.territories],
  };
  expect(indexOf(catalogue).regions.map(({ id }) => id)).toEqual(['11', '44', '974']);
});

test('a sheet without its territory is refused', () => {
  expect(() => indexOf({ ...CATALOGUE, territories: [] })).toThrow('region:44');
});

test('thousands of sheets are indexed with a yieldToMain now and then, as they are at once', async () => {
  const at = territory('commune:1', [2, 47], [['region:1', 'whole']]);
  const sheets = Array.from({ length: 4000 }, (_, rank) => sheet(`s${rank}`, at.key));
  const catalogue = { sheets, territories: [at], overseas: [] };
  const same = { ...catalogue };
  const yieldToMain = vi.fn(async () => {});
  await buildIndexInSlices(catalogue, yieldToMain);
  expect(yieldToMain).toHaveBeenCalledTimes(2);
  expect(indexOf(same)).toEqual(indexOf(catalogue));
  await buildIndexInSlices(same, yieldToMain);
  expect(yieldToMain).toHaveBeenCalledTimes(2);
});
