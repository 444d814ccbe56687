import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sheetIndexFile } from '../../compiler/catalogue/test-sheet-index.ts';
import type { SheetWords } from '../../formats/sheet-words-file.ts';
import { partWords } from './part-words.ts';
import { openPartedSearch } from './parted-search.ts';
import { IMPORTANT_QUERIES, ORDINARY_QUERIES } from './queries.fixture.ts';
import type { SheetResult } from './sheet-answer.ts';
import { openSheetSearch } from './sheet-search.ts';

const ADDRESS = 'https://atlas.test/assets/fiches-recherche-x.json';

/** Both searches in the same words, and the files that the one in parts has asked for. */
function bothIn(words: SheetWords) {
  const { parted, files } = partWords(words);
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    fetched.push(name);
    const text = files.get(name);
    return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
  });
  const folder = `recherche-${words.sheets.length}`;
  return {
    ...{ fetched, files, whole: openSheetSearch(words) },
    parts: openPartedSearch({ ...parted, folder }, ADDRESS),
  };
}

let frozen: ReturnType<typeof bothIn>;

beforeAll(() => {
  frozen = bothIn(sheetIndexFile);
});

afterAll(() => vi.unstubAllGlobals());

/** Slips are weighed by another distance: two letters that are swapped are one slip. */
const rounded = ({ score, ...one }: SheetResult) => ({
  ...one,
  score: one.isMisspelt ? null : score.toFixed(6),
});

test('every frozen query has the same answers, sentences and order in parts', async () => {
  const { whole, parts } = frozen;
  for (const [query] of [...IMPORTANT_QUERIES, ...ORDINARY_QUERIES]) {
    const [one, other] = await Promise.all([whole.find(query, 13), parts.find(query, 13)]);
    expect(other.count, query).toBe(one.count);
    expect(other.results.map(rounded), query).toEqual(one.results.map(rounded));
  }
});

test('a word near those of the sheets, a slip, and a word that is begun are found in parts', async () => {
  const { whole, parts } = frozen;
  for (const query of ['énergei', 'mobilté', 'coursi', 'entrepreneuriats migrants']) {
    const [one, other] = await Promise.all([whole.find(query, 13), parts.find(query, 13)]);
    expect(one.count, query).toBeGreaterThan(0);
    expect(other.results.map(({ id }) => id).sort(), query).toEqual(one.results.map(({ id }) => id).sort());
  }
});

test('suggestions and what to begin with are the same in parts', async () => {
  const { whole, parts } = frozen;
  expect(await parts.start(6)).toEqual(await whole.start(6));
  expect(await parts.themes(4)).toEqual(await whole.themes(4));
  expect(await parts.suggest('énregie')).toEqual(await whole.suggest('énregie'));
});

test('of many sheets, a query asks for the parts of its words and for the texts that are told', async () => {
  const many = Array.from({ length: 40 }, (_, copy) =>
    sheetIndexFile.sheets.map((sheet) => ({ ...sheet, id: `${sheet.id}-${copy}` })),
  ).flat();
  const { parts, fetched, files } = bothIn({ ...sheetIndexFile, sheets: many });
  const { count, results } = await parts.find('énergie citoyenne', 8);
  expect(count).toBeGreaterThanOrEqual(40);
  expect(results).toHaveLength(8);
  expect(results.every(({ title, excerpt }) => title.length > 0 && excerpt !== null)).toBe(true);
  expect(fetched.filter((name) => name.startsWith('mots-')).sort()).toEqual([
    'mots-cit.json',
    'mots-ene.json',
  ]);
  expect(fetched.filter((name) => name.startsWith('textes-')).length).toBeLessThanOrEqual(8);
  expect(files.size).toBeGreaterThan(100);
  fetched.length = 0;
  const listed = await parts.find('énergie citoyenne', Number.POSITIVE_INFINITY);
  expect(listed.results).toHaveLength(count);
  expect(fetched.length).toBeLessThanOrEqual(50);
});
