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
import { beginningSheet, frequentThemes, startingQueries } from './starting-queries.ts';
import { type Vocabulary, VocabularyCount } from './vocabulary.ts';

const MOST_STARTING = 6;

export interface WordsInParts {
  readonly parted: Omit<PartedWords, 'folder'>;
  readonly files: ReadonlyMap<string, string>;
}

/** What is found in so many sheets without their texts: each word's sheets, in parts by its first letters. */
export function partWords(file: SheetWords): WordsInParts {
  const vocabulary = new VocabularyCount();
  const occurrences = new Occurrences();
  // One at a time: the words of ten thousand sheets with their places take gigabytes.
  const sheets = file.sheets.map((texts, at) => {
    const sheet = indexedSheet(texts);
    vocabulary.add(sheet);
    occurrences.add(sheet, at);
    return beginningSheet(sheet);
  });
  const known = vocabulary.vocabulary();
  const words = countedWords(known);
  const parts = inParts(occurrences.ordered(), words, byStem(file.near));
  const texts = Array.from({ length: Math.ceil(sheets.length / SHEETS_IN_PART) }, (_, at) =>
    file.sheets.slice(at * SHEETS_IN_PART, (at + 1) * SHEETS_IN_PART),
  );
  return {
    parted: {
      ids: file.sheets.map(({ id }) => id),
      lengths: occurrences.lengths,
      keys: [...parts.keys()],
      starting: startingQueries({ sheets, vocabulary: known }, MOST_STARTING),
      themes: frequentThemes(sheets, sheets.length),
    },
    files: new Map([
      ...[...parts].map(([key, part]) => [pathOf(WORDS_PART, key), WORDS_PART.write(part)] as const),
      ...texts.map((own, at) => [pathOf(TEXTS_PART, String(at)), TEXTS_PART.write({ sheets: own })] as const),
      [VOCABULARY_PART.name, VOCABULARY_PART.write({ words })],
    ]),
  };
}

type Terms = Map<string, number[][]>;

/** By term, a row a field: its number, then for each sheet how far it is from the one before and how often it says the term. */
class Occurrences {
  readonly lengths: number[][] = FIELDS.map(() => []);
  private readonly terms: Terms = new Map();
  private readonly last = new Map<number[], number>();

  add(sheet: IndexedSheet, at: number): void {
    for (const [number, field] of FIELDS.entries()) {
      const times = new Map<string, number>();
      for (const term of termsIn(sheet, field).split(' ')) times.set(term, (times.get(term) ?? 0) + 1);
      for (const [term, many] of times) if (term !== '') this.put(this.rowOf(term, number), at, many);
      this.lengths[number]?.push(times.size);
    }
  }

  private rowOf(term: string, field: number): number[] {
    const fields = this.terms.get(term) ?? [];
    this.terms.set(term, fields);
    const known = fields.find(([number]) => number === field);
    const row = known ?? [field];
    if (!known) fields.push(row);
    return row;
  }

  private put(row: number[], at: number, many: number): void {
    row.push(at - (this.last.get(row) ?? 0), many);
    this.last.set(row, at);
  }

  ordered(): Terms {
    return new Map([...this.terms].map(([term, rows]) => [term, rows.toSorted(([a = 0], [b = 0]) => a - b)]));
  }
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
