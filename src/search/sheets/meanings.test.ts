import { expect, test, vi } from 'vitest';
import { sheetIndexFile } from '../../compiler/catalogue/test-sheet-index.ts';
import type { NearWord } from '../../formats/sheet-words-file.ts';
import { openSheetSearch } from './sheet-search.ts';

const MEANINGS: Readonly<Record<string, readonly NearWord[]>> = {
  n: [
    ['voiture', 'navette5'],
    ['rural', 'navette4'],
    ['cafe', 'nuage4'],
  ],
  g: [['cafe', 'guinguette8']],
};

function searching() {
  const asked: string[] = [];
  const search = openSheetSearch(sheetIndexFile, async (letter) => {
    asked.push(letter);
    return MEANINGS[letter] ?? [];
  });
  return { search, asked };
}

test('a word alone that no sheet says finds those that mean nearly the same, and says that it may be about something else', async () => {
  const { search } = searching();
  const { results } = await search.find('navettes', 13);
  expect(results.length).toBeGreaterThan(2);
  for (const { isMeant, isFar, isExact, near } of results) {
    expect({ isMeant, isFar, isExact }).toEqual({ isMeant: true, isFar: false, isExact: false });
    expect(near.join(' ')).toMatch(/voiture|rura/u);
  }
});

test('where no word is very near, sheets are told to be far', async () => {
  const { results } = await searching().search.find('nuage', 13);
  expect(results[0]).toMatchObject({ isMeant: true, isFar: true });
});

test('one that means very nearly the same stands for it', async () => {
  const { results } = await searching().search.find('guinguette', 13);
  expect(results[0]).toMatchObject({
    isMeant: false,
    isExact: false,
    near: expect.arrayContaining(['café']),
  });
});

test('the file of a letter is asked for once, and not at all for words that sheets say or for several', async () => {
  const { search, asked } = searching();
  await search.find('café', 3);
  await search.find('navette électrique', 3);
  expect(asked).toEqual([]);
  await search.find('navette', 3);
  await search.find('nuage', 3);
  expect(asked).toEqual(['n']);
});

test('a file that fails is asked for again by the next search, which answers as before', async () => {
  let calls = 0;
  const search = openSheetSearch(sheetIndexFile, async () => {
    calls += 1;
    if (calls === 1) throw new Error('cut');
    return MEANINGS.n ?? [];
  });
  expect((await search.find('navette', 3)).results.some(({ isMeant }) => isMeant)).toBe(false);
  expect((await search.find('navette', 3)).results[0]?.isMeant).toBe(true);
});

test('a file that is slow to come holds no answer back for long, and serves the next one', async () => {
  vi.useFakeTimers();
  const held: ((near: readonly NearWord[]) => void)[] = [];
  const search = openSheetSearch(sheetIndexFile, () => new Promise((resolve) => held.push(resolve)));
  const first = search.find('navette', 3);
  await vi.advanceTimersByTimeAsync(1500);
  expect((await first).results.some(({ isMeant }) => isMeant)).toBe(false);
  vi.useRealTimers();
  held[0]?.(MEANINGS.n ?? []);
  await Promise.resolve();
  expect((await search.find('navette', 3)).results[0]?.isMeant).toBe(true);
});
