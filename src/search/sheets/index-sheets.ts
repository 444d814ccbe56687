import MiniSearch from 'minisearch';
import type { NearWord, PassageField, SheetWords } from '../../formats/sheet-words-file.ts';
import { frenchWords } from '../../text/french-words.ts';
import type { IndexedSentence, IndexedSheet } from './indexed-sheet.ts';
import { termsOf } from './terms.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface SheetIndex {
  readonly sheets: ReadonlyMap<string, IndexedSheet>;
  readonly engine: MiniSearch<IndexedSheet>;
  readonly vocabulary: Vocabulary;
  /** Stems of words that no sheet says → words that sheets say nearly in their sense. */
  readonly near: ReadonlyMap<string, readonly string[]>;
}

const FIELDS: readonly PassageField[] = [
  'title',
  'themes',
  'territory',
  'level',
  'text',
  'figures',
  'quotation',
  'stakeholders',
];

const separated = { tokenize: (terms: string) => terms.split(' '), processTerm: (term: string) => term };

/** Takes a few hundredths of a second for some tens of sheets. */
export function indexSheets(file: SheetWords): SheetIndex {
  const sheets = file.sheets.map(({ id, passages }): IndexedSheet => {
    const sentences = passages.flatMap(({ field, heading, sentences }) =>
      sentences.map((text): IndexedSentence => {
        const words = frenchWords(text);
        return { text, field, heading, words, terms: termsOf(words) };
      }),
    );
    const [title, ...others] = sentences;
    if (!title) throw new Error(`no title in ${id}`);
    return { id, title, sentences: others };
  });
  const engine = new MiniSearch<IndexedSheet>({
    ...separated,
    fields: [...FIELDS],
    extractField: (sheet, field) => (field === 'id' ? sheet.id : termsIn(sheet, field)),
    searchOptions: { ...separated, tokenize: (term) => [term] },
  });
  engine.addAll(sheets);
  return {
    sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])),
    engine,
    vocabulary: vocabularyOf(sheets),
    near: byStem(file.near),
  };
}

function byStem(near: readonly NearWord[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [word, stems] of near)
    for (const stem of stems.split(' ')) {
      const words = found.get(stem);
      if (words) words.push(word);
      else found.set(stem, [word]);
    }
  return found;
}

function termsIn({ title, sentences }: IndexedSheet, field: string): string {
  return [title, ...sentences]
    .filter((sentence) => sentence.field === field)
    .flatMap(({ terms }) => terms.map(({ term }) => term))
    .join(' ');
}
