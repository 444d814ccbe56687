import { expect, it } from 'vitest';
import { sheetIndexFile } from '../../../compiler/catalogue/sheet-index.fixture.ts';
import { searchSheets } from './search-sheets.ts';
import { sheetIndexIn } from './sheet-search.fixture.ts';
import { suggestQueries } from './sheet-search.ts';
import { beginningSheet, startingQueries } from './starting-queries.ts';
import { indexedSheet } from './terms.ts';
import { VocabularyCount } from './vocabulary.ts';

const index = sheetIndexIn(sheetIndexFile);

it.each([
  ['mobilitées', 'mobilités'],
  ['bugdet', 'budget'],
  ['alimentasion durable', 'alimentation durable'],
  ['chomaer', 'chômeur'],
  ['Villeurbane', 'Villeurbanne'],
  // Two typos, the first of which changes the length of its word.
  ['mobilitées rurrale', 'mobilités rurale'],
])('%j may have meant %j', async (query, meant) => {
  const guesses = await suggestQueries(index, query);
  expect(guesses[0]).toBe(meant);
  expect(guesses.length).toBeLessThanOrEqual(3);
});

it.each(['', 'xylophone', 'monnaie locale', 'énergie', '\u0000'])(
  '%j is near nothing else',
  async (query) => {
    expect(await suggestQueries(index, query)).toEqual([]);
  },
);

it('a suggestion that no sheet says whole is none', async () => {
  expect((await searchSheets(index, 'xylophone budget', 1)).results).toMatchObject([{ isPartial: true }]);
  expect(await suggestQueries(index, 'xylophone bugdet')).toEqual([]);
});

it('what to begin with comes from the sheets, finds some, and never says the same twice', async () => {
  const sheets = sheetIndexFile.sheets.map(indexedSheet);
  const count = new VocabularyCount();
  for (const sheet of sheets) count.add(sheet);
  const all = { sheets: sheets.map(beginningSheet), vocabulary: count.vocabulary() };
  const starts = startingQueries(all, 8);
  expect(starts).toHaveLength(8);
  expect(starts).toContain('Coopérations et tiers-lieux');
  expect(starts).toContain('budget citoyen');
  for (const query of starts)
    expect((await searchSheets(index, query, 1)).results).toMatchObject([{ isPartial: false }]);
  expect(new Set(starts).size).toBe(8);
  expect(startingQueries(all, 0)).toEqual([]);
});
