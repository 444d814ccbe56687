import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../app/testing/property-runs.ts';
import { territoryIndexFile } from '../../../compiler/territories/territory-index.fixture.ts';
import { isGrouping } from '../../../core/territory/levels.ts';
import { parseTerritoryIndex } from './parse-territory-index.ts';
import { searchTerritories } from './search-territories.ts';

const index = parseTerritoryIndex(territoryIndexFile);
const territories = fc.constantFrom(...index.territories);
const located = fc.constantFrom(...index.territories.filter(({ departements }) => departements.length > 0));
const keys = (query: string, limit: number) => searchTerritories(index, query, limit).map(({ key }) => key);

it('a territory is the first of its name in its département', () => {
  fc.assert(
    fc.property(located, (it) => {
      // A commune may have the name of its département, or of its intercommunalité.
      expect(keys(`${it.name} ${it.departements[0]}`, 3)).toContain(it.key);
    }),
    runs(600),
  );
});

it('a number of the name is distinguished from one that says where', () => {
  expect(keys('CC des 1000 étangs 70', 3)).toContain('epci:247000854');
});

it('a territory is found by its name, bare of accents, case and hyphens', () => {
  fc.assert(
    fc.property(territories, (it) => {
      expect(keys(it.words, 40)).toContain(it.key);
      expect(keys(it.words.replace(/\bsaint(e?)\b/gu, 'st$1'), 40)).toContain(it.key);
    }),
    runs(600),
  );
});

it('a commune is found by its code, its postcode and the beginning of its name', () => {
  fc.assert(
    fc.property(located, ({ key, level, code, postcodes, name }) => {
      if (isGrouping(level)) return;
      expect(keys(code, 60)).toContain(key);
      for (const postcode of postcodes) expect(keys(postcode, 60)).toContain(key);
      const begun = name.slice(0, Math.ceil(name.length * 0.7));
      expect(keys(begun, Number.POSITIVE_INFINITY)).toContain(key);
    }),
    runs(300),
  );
});

it('any text will do', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'st 93-\'’.*+?^$()[]{}|\\œ"<&/'), maxLength: 60 }),
    fc.constantFrom(
      '__proto__',
      'toString',
      'hasOwnProperty',
      '(a+)+$',
      'st '.repeat(4000),
      '9'.repeat(10_000),
    ),
  );
  fc.assert(
    fc.property(hostile, (query) => {
      expect(searchTerritories(index, query, 8).length).toBeLessThanOrEqual(8);
    }),
    runs(600),
  );
});

it('what comes after the first words of a very long text is not read', () => {
  expect(keys(`nancy ${'x'.repeat(10_000)}`, 8)).toEqual([]);
  expect(keys(`nancy${' '.repeat(10_000)}brest`, 8)[0]).toBe('commune:54395');
});
