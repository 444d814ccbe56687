import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { NearWord, SheetTexts, SheetWords } from '../../formats/sheet-words-file.ts';
import { frenchWords } from '../../text/french-words.ts';
import type { IndexedSentence, IndexedSheet } from './indexed-sheet.ts';
import {
  BOOST,
  FIELDS,
  type NearSaid,
  type SayingSheet,
  type SheetIndex,
  SLIP,
  type SoughtTerm,
} from './sheet-index.ts';
import { termsOf } from './terms.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface WholeIndex extends SheetIndex {
  readonly sheets: ReadonlyMap<string, IndexedSheet>;
  readonly vocabulary: Vocabulary;
}

const separated = { tokenize: (terms: string) => terms.split(' '), processTerm: (term: string) => term };

export function indexedSheet({ id, passages }: SheetTexts): IndexedSheet {
  const sentences = passages.flatMap(({ field, heading, sentences }) =>
    sentences.map((text): IndexedSentence => {
      const words = frenchWords(text);
      return { text, field, heading, words, terms: termsOf(words) };
    }),
  );
  const [title, ...others] = sentences;
  if (!title) throw new Error(`no title in ${id}`);
  return { id, title, sentences: others };
}

/** Takes a few hundredths of a second for some tens of sheets. */
export function indexSheets(file: SheetWords): WholeIndex {
  const sheets = file.sheets.map(indexedSheet);
  const engine = new MiniSearch<IndexedSheet>({
    ...separated,
    fields: [...FIELDS],
    extractField: (sheet, field) => (field === 'id' ? sheet.id : termsIn(sheet, field)),
    searchOptions: { ...separated, tokenize: (term) => [term] },
  });
  engine.addAll(sheets);
  return {
    ids: sheets.map(({ id }) => id),
    sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])),
    saying: (sought) => engine.search(queryOf(sought), { boost: { ...BOOST } }).map(saying),
    vocabulary: vocabularyOf(sheets),
    near: byStem(file.near),
  };
}

const queryOf = (sought: readonly SoughtTerm[]): Query => ({
  combineWith: 'OR',
  queries: sought.map(({ term, boost, way }) => ({
    queries: [term],
    boostTerm: () => boost,
    prefix: way === 'begun',
    fuzzy: way === 'slip' ? SLIP : false,
  })),
});

const saying = ({ id, score, terms }: SearchResult): SayingSheet => ({ id, score, terms });

export function byStem(near: readonly NearWord[]): Map<string, NearSaid[]> {
  const found = new Map<string, NearSaid[]>();
  for (const [folded, stems] of near)
    for (const it of stems.split(' ')) {
      const said = { folded, nearness: Number(it.at(-1)) / 10 };
      const words = found.get(it.slice(0, -1));
      if (words) words.push(said);
      else found.set(it.slice(0, -1), [said]);
    }
  return found;
}

export function termsIn({ title, sentences }: IndexedSheet, field: string): string {
  return [title, ...sentences]
    .filter((sentence) => sentence.field === field)
    .flatMap(({ terms }) => terms.map(({ term }) => term))
    .join(' ');
}
