import MiniSearch from 'minisearch';
import type { NearWord, PassageField, SheetWords } from '../../formats/sheet-words-file.ts';
import { frenchWords } from '../../text/french-words.ts';
import type { IndexedSentence, IndexedSheet } from './indexed-sheet.ts';
import { termsOf } from './terms.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface NearSaid {
  readonly folded: string;
  /** Between 0 and 1. */
  readonly nearness: number;
}

export interface SheetIndex {
  readonly sheets: ReadonlyMap<string, IndexedSheet>;
  readonly engine: MiniSearch<IndexedSheet>;
  readonly vocabulary: Vocabulary;
  /** Stems of words that no sheet says → words that sheets say nearly in their sense. */
  readonly near: ReadonlyMap<string, readonly NearSaid[]>;
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

function byStem(near: readonly NearWord[]): Map<string, NearSaid[]> {
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

function termsIn({ title, sentences }: IndexedSheet, field: string): string {
  return [title, ...sentences]
    .filter((sentence) => sentence.field === field)
    .flatMap(({ terms }) => terms.map(({ term }) => term))
    .join(' ');
}
