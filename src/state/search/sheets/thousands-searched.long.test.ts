import { beforeAll, expect, test } from 'vitest';
import { sheetIndexFile } from '../../../compiler/catalogue/sheet-index.fixture.ts';
import type { SheetTexts } from '../../../core/formats/sheet-words-file.ts';
import { stemsOf } from '../../../core/text/french-stems.ts';
import { type FrenchWord, frenchWords } from '../../../core/text/french-words.ts';
import { conceptsIn } from './concepts.ts';
import { searchIn } from './sheet-search.fixture.ts';

const MANY = 2000;
const QUERIES = 120;

let state = 20_261_129;

/** The same numbers each time. */
function drawn<T>(from: readonly T[]): T {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  const one = from[Math.floor((state / 2 ** 32) * from.length)];
  if (one === undefined) throw new Error('nothing to draw from');
  return one;
}

const models = sheetIndexFile.sheets;
const sentences = models.flatMap(({ passages }) =>
  passages.filter(({ field }) => field === 'text').flatMap((passage) => passage.sentences),
);

/** With the title and place of a frozen sheet, and four of all their sentences. */
const sheets = Array.from({ length: MANY }, (_, at): SheetTexts => {
  const about = drawn(models).passages.filter(({ field }) => field !== 'text');
  const text = Array.from({ length: 4 }, () => drawn(sentences));
  return { id: `s${at}`, passages: [...about, { field: 'text', heading: 'Texte', sentences: text }] };
});

const textOf = ({ passages }: SheetTexts) => passages.flatMap((passage) => passage.sentences);

const termsOf = ({ folded, lower }: FrenchWord) => [folded, ...stemsOf(lower).map((stem) => `~${stem}`)];

const wordsOf = (text: string) => frenchWords(text).filter(({ isStop }) => !isStop);

/** What each sheet says, read one by one. */
const termsBySheet = sheets.map((sheet) => new Set(textOf(sheet).flatMap(wordsOf).flatMap(termsOf)));

function naive(query: string): string[] {
  const words = wordsOf(query).map(termsOf);
  return sheets.flatMap(({ id }, at) =>
    words.every((forms) => forms.some((form) => termsBySheet[at]?.has(form))) ? [id] : [],
  );
}

/** One to three words of one sheet, which have no other name. */
const queries = Array.from({ length: QUERIES }, (_, at) => {
  const words = textOf(drawn(sheets)).flatMap(wordsOf);
  return Array.from({ length: 1 + (at % 3) }, () => drawn(words).lower).join(' et ');
}).filter((query) => conceptsIn(frenchWords(query)).length === 0);

let search: ReturnType<typeof searchIn>;

beforeAll(() => {
  search = searchIn({ ...sheetIndexFile, sheets });
}, 120_000);

test('in two thousand sheets, a search finds those that say all its words, as read one by one', async () => {
  expect(queries.length).toBeGreaterThan(QUERIES / 2);
  for (const query of queries) {
    const expected = naive(query);
    const { results } = await search.find(`${query} `, MANY);
    const found = results.filter(({ isExact }) => isExact).map(({ id }) => id);
    expect(found.toSorted(), query).toEqual(expected.toSorted());
    expect(
      results.slice(0, found.length).every(({ isExact }) => isExact),
      query,
    ).toBe(true);
  }
}, 300_000);
