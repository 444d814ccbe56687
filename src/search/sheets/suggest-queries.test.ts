import { expect, it } from 'vitest';
import { sheetIndexFile } from '../../compiler/catalogue/test-sheet-index.ts';
import { indexSheets } from './index-sheets.ts';
import { searchSheets } from './search-sheets.ts';
import { beginningSheet, startingQueries } from './starting-queries.ts';
import { suggestQueries } from './suggest-queries.ts';

const index = indexSheets(sheetIndexFile);

it.each([
  ['mobilitées', 'mobilités'],
  ['bugdet', 'budget'],
  ['alimentasion durable', 'alimentation durable'],
  ['chomaer', 'chômeur'],
  ['Villeurbane', 'Villeurbanne'],
  // Two slips, the first of which changes the length of its word.
  ['mobilitées rurrale', 'mobilités rurale'],
])('%j may have meant %j', (query, meant) => {
  const guesses = suggestQueries(index, query);
  expect(guesses[0]).toBe(meant);
  expect(guesses.length).toBeLessThanOrEqual(3);
});

it.each(['', 'xylophone', 'monnaie locale', 'énergie', '\u0000'])('%j is near nothing else', (query) => {
  expect(suggestQueries(index, query)).toEqual([]);
});

it('a suggestion that no sheet says whole is none', () => {
  expect(searchSheets(index, 'xylophone budget', 1)).toMatchObject([{ isPartial: true }]);
  expect(suggestQueries(index, 'xylophone bugdet')).toEqual([]);
});

it('what to begin with comes from the sheets, finds some, and never says the same twice', () => {
  const sheets = [...index.sheets.values()].map(beginningSheet);
  const startsOf = (limit: number) => startingQueries({ sheets, vocabulary: index.vocabulary }, limit);
  const starts = startsOf(8);
  expect(starts).toHaveLength(8);
  expect(starts).toContain('Coopérations et tiers-lieux');
  expect(starts).toContain('budget citoyen');
  for (const query of starts) expect(searchSheets(index, query, 1)).toMatchObject([{ isPartial: false }]);
  expect(new Set(starts).size).toBe(8);
  expect(startsOf(0)).toEqual([]);
});
