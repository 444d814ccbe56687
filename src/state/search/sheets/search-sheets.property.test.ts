import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../app/testing/property-runs.ts';
import { sheetIndexFile } from '../../../compiler/catalogue/sheet-index.fixture.ts';
import { frenchWords } from '../../../core/text/french-words.ts';
import { searchSheets } from './search-sheets.ts';
import { sheetIndexIn } from './sheet-search.fixture.ts';
import { suggestQueries } from './sheet-search.ts';
import { indexedSheet } from './terms.ts';

const index = sheetIndexIn(sheetIndexFile);
const sheets = sheetIndexFile.sheets.map(indexedSheet);
const search = async (query: string, limit: number) => (await searchSheets(index, query, limit)).results;
const texts = new Set(
  sheets.flatMap(({ title, sentences }) => [title, ...sentences].map(({ text }) => text)),
);
const joined = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');

/** Every word of a title that is searched for, with its sheet. */
const titleWords = sheets.flatMap(({ id, title }) =>
  frenchWords(title.text)
    .filter(({ isStop }) => !isStop)
    .map((word) => ({ id, word, written: title.text.slice(word.start, word.end) })),
);

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'tiers-lieux l\'’.*+?^$()[]{}|\\œ"<&/ ~#+'), maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    'tiers\udc00lieux',
    '🙂 énergie 🚲',
    '__proto__',
    'constructor',
    '#0 ~energ +tierslieu',
    '(a+)+$',
    '<mark>eau</mark>',
    'énergie '.repeat(1250),
    'a'.repeat(10_000),
    'é'.repeat(10_000),
    '9 999 '.repeat(1700),
    'É.'.repeat(5000),
    "l'".repeat(5000),
  ),
);

it('any text will do, and what is shown is the sheets’ own text', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (query) => {
      const answers = await search(query, 8);
      expect(answers.length).toBeLessThanOrEqual(8);
      for (const { title, excerpt } of answers) {
        expect(texts.has(joined(title))).toBe(true);
        if (excerpt) expect(texts.has(joined(excerpt.pieces))).toBe(true);
      }
      expect((await suggestQueries(index, query)).length).toBeLessThanOrEqual(3);
    }),
    runs(400),
  );
});

it('pieces are never empty, and two that match are never neighbours', async () => {
  const words = fc.array(fc.constantFrom(...(await index.known()).words.keys()), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(words, async (query) => {
      for (const { title, excerpt } of await search(query.join(' '), 13))
        for (const pieces of [title, excerpt?.pieces ?? []])
          pieces.forEach(({ text, isMatch }, at) => {
            expect(text).not.toBe('');
            expect(isMatch).not.toBe(pieces[at - 1]?.isMatch);
          });
    }),
    runs(200),
  );
});

it('a word of a title finds its sheet, with or without accents, case and plural', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...titleWords), async ({ id, word, written }) => {
      const spellings = [
        written,
        written.toUpperCase(),
        word.folded,
        word.lower.replace(/(?<![sxz])$/u, 's'),
      ];
      for (const spelling of spellings)
        expect(
          (await search(`${spelling} `, 13)).map((answer) => answer.id),
          spelling,
        ).toContain(id);
    }),
    runs(300),
  );
});

it('two words of a title find its sheet whole, whatever their order', async () => {
  const pair = fc.constantFrom(...sheets).chain(({ id }) => {
    const words = titleWords.filter((word) => word.id === id);
    return fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words));
  });
  await fc.assert(
    fc.asyncProperty(pair, async ([one, other]) => {
      const found = await search(`${one.word.folded} ${other.word.folded}`, 13);
      expect(found.find(({ id }) => id === one.id)).toMatchObject({ isPartial: false });
    }),
    runs(200),
  );
});

it('what comes after the first 200 letters is not read', async () => {
  const [first] = await search(`coursiers ${' '.repeat(10_000)} énergie`, 8);
  expect(first).toMatchObject({ id: 'maison-des-coursiers-paris', isPartial: false });
});
