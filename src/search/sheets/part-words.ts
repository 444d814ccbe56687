import type { PartedWords, SheetWords } from '../../formats/sheet-words-file.ts';
import {
  type CountedWord,
  partOfTerm,
  SHEETS_IN_PART,
  TEXTS_PART,
  VOCABULARY_PART,
  WORDS_PART,
} from '../../formats/sheet-words-parts.ts';
import { pathOf } from '../../formats/shipped-file.ts';
import { byStem, indexedSheet, termsIn } from './index-sheets.ts';
import type { IndexedSheet } from './indexed-sheet.ts';
import { FIELDS } from './sheet-index.ts';
import { frequentThemes, startingQueries } from './starting-queries.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

const MOST_STARTING = 6;

export interface WordsInParts {
  readonly parted: Omit<PartedWords, 'folder'>;
  readonly files: ReadonlyMap<string, string>;
}

/** What is found in so many sheets without their texts: each word's sheets, in parts by its first letters. */
export function partWords(file: SheetWords): WordsInParts {
  const sheets = file.sheets.map(indexedSheet);
  const index = {
    sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])),
    vocabulary: vocabularyOf(sheets),
  };
  const { terms, lengths } = occurrencesIn(sheets);
  const words = countedWords(index.vocabulary);
  const parts = inParts(terms, words, byStem(file.near));
  const texts = Array.from({ length: Math.ceil(sheets.length / SHEETS_IN_PART) }, (_, at) =>
    file.sheets.slice(at * SHEETS_IN_PART, (at + 1) * SHEETS_IN_PART),
  );
  return {
    parted: {
      ids: sheets.map(({ id }) => id),
      lengths,
      keys: [...parts.keys()],
      starting: startingQueries(index, MOST_STARTING),
      themes: frequentThemes(index, sheets.length),
    },
    files: new Map([
      ...[...parts].map(([key, part]) => [pathOf(WORDS_PART, key), WORDS_PART.write(part)] as const),
      ...texts.map((own, at) => [pathOf(TEXTS_PART, String(at)), TEXTS_PART.write({ sheets: own })] as const),
      [VOCABULARY_PART.name, VOCABULARY_PART.write({ words })],
    ]),
  };
}

type Terms = Map<string, number[][]>;

function occurrencesIn(sheets: readonly IndexedSheet[]) {
  const terms: Terms = new Map();
  const last = new Map<number[], number>();
  const lengths = FIELDS.map((field, number) =>
    sheets.map((sheet, at) => {
      const times = new Map<string, number>();
      for (const term of termsIn(sheet, field).split(' ')) times.set(term, (times.get(term) ?? 0) + 1);
      for (const [term, many] of times) {
        if (term === '') continue;
        const fields = terms.get(term) ?? [];
        terms.set(term, fields);
        const same = fields.at(-1);
        const row = same?.[0] === number ? same : [number];
        if (row !== same) fields.push(row);
        row.push(at - (last.get(row) ?? 0), many);
        last.set(row, at);
      }
      return times.size;
    }),
  );
  return { terms, lengths };
}

const countedWords = (vocabulary: Vocabulary): CountedWord[] =>
  [...vocabulary.values()].map(({ folded, written, count, sheets }) => [
    ...([folded, written === folded ? '' : written] as const),
    ...([count, sheets] as const),
  ]);

interface Part {
  readonly terms: Record<string, number[][]>;
  readonly words: CountedWord[];
  readonly near: Record<string, [string, number][]>;
}

function inParts(terms: Terms, words: readonly CountedWord[], near: ReturnType<typeof byStem>) {
  const parts = new Map<string, Part>();
  const partWith = (term: string): Part => {
    const key = partOfTerm(term);
    const part = parts.get(key) ?? { terms: {}, words: [], near: {} };
    parts.set(key, part);
    return part;
  };
  for (const [term, fields] of terms) define(partWith(term).terms, term, fields);
  for (const word of words) partWith(word[0]).words.push(word);
  for (const [stem, said] of near)
    define(
      partWith(stem).near,
      stem,
      said.map(({ folded, nearness }) => [folded, Math.round(nearness * 10)]),
    );
  return new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A word may be `__proto__`. */
const define = <T>(record: Record<string, T>, key: string, value: T) =>
  Object.defineProperty(record, key, { value, enumerable: true });
