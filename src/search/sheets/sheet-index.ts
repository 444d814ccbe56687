import type { PassageField } from '../../formats/sheet-words-file.ts';
import type { IndexedSheet } from './indexed-sheet.ts';
import type { KnownWord } from './vocabulary.ts';

export interface NearSaid {
  readonly folded: string;
  /** Between 0 and 1. */
  readonly nearness: number;
}

export interface SoughtTerm {
  readonly term: string;
  readonly boost: number;
  /** Terms that begin with it will do, or those a slip away; else itself alone. */
  readonly way?: 'begun' | 'slip';
}

export interface SayingSheet {
  readonly id: string;
  readonly score: number;
  /** Those that it says. */
  readonly terms: readonly string[];
}

/** What is asked of the sheets' words, wherever they are: whatever is not there yet may be thrown (`Absent`), and asked anew. */
export interface SheetIndex {
  /** In the list's order. */
  readonly ids: readonly string[];
  readonly sheets: Pick<ReadonlyMap<string, IndexedSheet>, 'get'>;
  readonly saying: (sought: readonly SoughtTerm[]) => readonly SayingSheet[];
  readonly vocabulary: Pick<ReadonlyMap<string, KnownWord>, 'get' | 'has' | 'values'>;
  /** Stems of words that no sheet says → words that sheets say nearly in their sense. */
  readonly near: Pick<ReadonlyMap<string, readonly NearSaid[]>, 'get'>;
}

export const BOOST: Readonly<Record<PassageField, number>> = {
  title: 10,
  themes: 4,
  territory: 4,
  level: 2,
  text: 1,
  figures: 1,
  quotation: 1,
  stakeholders: 1,
};

export const FIELDS: readonly PassageField[] = [
  'title',
  'themes',
  'territory',
  'level',
  'text',
  'figures',
  'quotation',
  'stakeholders',
];

/** Letters that a slip may change, as a share of the word's. */
export const SLIP = 0.2;
