import { inGroupsOf } from '../../domain/group-by.ts';
import type { PartedWords, SheetTexts, SheetWords } from '../../formats/sheet-words-file.ts';
import {
  type CountedWord,
  partOfTerm,
  SHEETS_IN_PART,
  TEXTS_PART,
  VOCABULARY_PART,
  WORDS_PART,
} from '../../formats/sheet-words-parts.ts';
import { pathOf } from '../../formats/shipped-file.ts';
import { type CountedSheets, countSheets } from './counted-sheets.ts';
import { byStem } from './index-sheets.ts';
import { FIELDS } from './sheet-index.ts';
import { frequentThemes, startingQueries } from './starting-queries.ts';
import { type Vocabulary, VocabularyCount } from './vocabulary.ts';

const MOST_STARTING = 6;

export interface WordsInParts {
  readonly parted: Omit<PartedWords, 'folder'>;
  readonly files: ReadonlyMap<string, string>;
}

/** Of a few hundred sheets: what an earlier build counted of the same ones, else it is counted. */
export type Recounted = (sheets: readonly SheetTexts[], count: () => CountedSheets) => CountedSheets;

/** So many that what is remembered of them is read at once, so few that counting them again takes no second. */
const COUNTED_TOGETHER = 250;

/** What is found in so many sheets without their texts: each word's sheets, in parts by its first letters. */
export function partWords(file: SheetWords, recounted: Recounted = (_, count) => count()): WordsInParts {
  const vocabulary = new VocabularyCount();
  const occurrences = new Occurrences();
  const sheets = inGroupsOf(COUNTED_TOGETHER, file.sheets).flatMap((some) => {
    const counted = recounted(some, () => countSheets(some));
    vocabulary.join(counted.spellings);
    occurrences.join(counted);
    return counted.beginnings;
  });
  const known = vocabulary.vocabulary();
  const words = countedWords(known);
  const parts = inParts(occurrences.ordered(), words, byStem(file.near));
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
      ...inGroupsOf(SHEETS_IN_PART, file.sheets).map(
        (own, at) => [pathOf(TEXTS_PART, String(at)), TEXTS_PART.write({ sheets: own })] as const,
      ),
      [VOCABULARY_PART.name, VOCABULARY_PART.write({ words })],
    ]),
  };
}

interface Row {
  /** The field's number, then for each sheet how far it is from the one before and how often it says the term. */
  readonly values: number[];
  /** Place of the last sheet. */
  last: number;
}

/** By term, a row a field. */
class Occurrences {
  readonly lengths: number[][] = FIELDS.map(() => []);
  private readonly terms = new Map<string, Row[]>();
  private count = 0;

  /** Of sheets that follow those of before. */
  join({ terms, rows, lengths, beginnings }: CountedSheets): void {
    let at = 0;
    const next = () => rows[at++] ?? 0;
    for (const term of terms)
      for (let fields = next(); fields > 0; fields--) {
        const row = this.rowOf(term, next());
        for (let sheets = next(); sheets > 0; sheets--) {
          const place = this.count + next();
          row.values.push(place - row.last, next());
          row.last = place;
        }
      }
    for (const [field, own] of lengths.entries()) this.lengths[field]?.push(...own);
    this.count += beginnings.length;
  }

  private rowOf(term: string, field: number): Row {
    const fields = this.terms.get(term) ?? [];
    this.terms.set(term, fields);
    const known = fields.find(({ values }) => values[0] === field);
    const row = known ?? { values: [field], last: 0 };
    if (!known) fields.push(row);
    return row;
  }

  ordered(): Terms {
    return new Map(
      [...this.terms].map(([term, rows]) => [
        term,
        rows.map(({ values }) => values).sort(([a = 0], [b = 0]) => a - b),
      ]),
    );
  }
}

type Terms = ReadonlyMap<string, number[][]>;

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
