import { groupBy, inGroupsOf, tally } from '../../../core/collections/group-by.ts';
import {
  PASSAGE_FIELDS,
  SHEET_WORDS_FILE,
  SHEETS_IN_PART,
  type SheetWords,
  TERMS_PART,
  TEXTS_PART,
  type TermRows,
  VOCABULARY_PART,
  type WordsToIndex,
} from '../../../core/formats/sheet-words-file.ts';
import { pathOf } from '../../../core/formats/shipped-file.ts';
import { beginningSheet, frequentThemes, startingQueries } from './starting-queries.ts';
import { type IndexedSheet, indexedSheet, lettersOf } from './terms.ts';
import { VocabularyCount } from './vocabulary.ts';

const MOST_STARTING = 6;

/** About as many characters: thirty kilobytes once compressed. */
const MOST_IN_PART = 160_000;

/** Writes a file and gives the name that it has then, beside the others. */
type WriteFile = (name: string, text: string) => string;

/** What sheets say, indexed when the site is built: a query fetches the files that hold its words. @returns the first file's name. */
export function indexSheets({ sheets, near }: WordsToIndex, write: WriteFile): string {
  const vocabulary = new VocabularyCount();
  const terms = new TermCount();
  // One at a time: the words of ten thousand sheets with their places take gigabytes.
  const beginnings = sheets.map((texts) => {
    const sheet = indexedSheet(texts);
    vocabulary.add(sheet);
    terms.add(sheet);
    return beginningSheet(sheet);
  });
  const known = vocabulary.vocabulary();
  const nearOf = new Map(near);
  const words = [...known.values()].map(
    ({ folded, written, count }) =>
      [folded, written === folded ? '' : written, count, nearOf.get(folded) ?? ''] as const,
  );
  const first: SheetWords = {
    ids: sheets.map(({ id }) => id),
    lengths: terms.lengths,
    terms: inParts(terms.rows()).map(([letters, part], at) => {
      const text = TERMS_PART.write({ terms: Object.fromEntries(part) });
      return [letters, write(pathOf(TERMS_PART, String(at)), text)] as const;
    }),
    texts: inGroupsOf(SHEETS_IN_PART, sheets).map((part, at) =>
      write(pathOf(TEXTS_PART, String(at)), TEXTS_PART.write({ sheets: part })),
    ),
    vocabulary: write(VOCABULARY_PART.name, VOCABULARY_PART.write({ words })),
    starting: startingQueries({ sheets: beginnings, vocabulary: known }, MOST_STARTING),
    themes: frequentThemes(beginnings),
  };
  return write(SHEET_WORDS_FILE.name, SHEET_WORDS_FILE.write(first));
}

type Term = readonly [term: string, rows: TermRows];

class TermCount {
  readonly lengths: number[][] = PASSAGE_FIELDS.map(() => []);
  /** By term and field: place of a sheet, how often it says the term, and so on. */
  private readonly rowsOf = new Map<string, Map<number, number[]>>();
  private sheets = 0;

  add({ title, sentences }: IndexedSheet): void {
    for (const [number, field] of PASSAGE_FIELDS.entries()) {
      const inField = [title, ...sentences].filter((sentence) => sentence.field === field);
      const times = tally(inField.flatMap(({ terms }) => terms.map(({ term }) => term)));
      for (const [term, many] of times) this.rowOf(term, number).push(this.sheets, many);
      this.lengths[number]?.push(times.size);
    }
    this.sheets += 1;
  }

  private rowOf(term: string, field: number): number[] {
    const fields = this.rowsOf.get(term) ?? new Map<number, number[]>();
    const row = fields.get(field) ?? [];
    this.rowsOf.set(term, fields.set(field, row));
    return row;
  }

  rows(): Term[] {
    return [...this.rowsOf].map(([term, fields]) => [
      term,
      [...fields].map(([field, row]) => [
        field,
        ...row.map((value, at) => (at % 2 === 0 ? value - (row[at - 2] ?? 0) : value)),
      ]),
    ]);
  }
}

const sizeOf = (terms: readonly Term[]) =>
  terms.reduce((sum, [term, rows]) => sum + term.length + 2 * rows.flat().length, 0);

/** By the first letters, as many as it takes for no part to be too big. */
function inParts(terms: readonly Term[], letters = ''): [letters: string, terms: readonly Term[]][] {
  const isOne = terms.every(([term]) => lettersOf(term) === letters);
  if (isOne || sizeOf(terms) <= MOST_IN_PART) return [[letters, terms]];
  const groups = groupBy(terms, ([term]) => lettersOf(term).slice(0, letters.length + 1));
  return [...groups].flatMap(([first, group]) =>
    first === letters ? [[letters, group] as const] : inParts(group, first),
  );
}
