import { shippedFile } from './shipped-file.ts';

/** Says how much a word in a passage weighs: the title most, the text least. */
export type PassageField =
  | 'title'
  | 'themes'
  | 'territory'
  | 'level'
  | 'text'
  | 'figures'
  | 'quotation'
  | 'stakeholders';

export interface Passage {
  readonly field: PassageField;
  /** In the document's words; for what is no section, what it is (« Territoire »). French. */
  readonly heading: string;
  readonly sentences: readonly string[];
}

interface SheetTexts {
  readonly id: string;
  /** The title first, then what describes the sheet, then its sections in the document's order. */
  readonly passages: readonly Passage[];
}

/** A folded word of the sheets, and the stems of words near it that no sheet says, each with its nearness in tenths: « caban8 hutt5 ». */
export type NearWord = readonly [word: string, stems: string];

export interface SheetWords {
  readonly sheets: readonly SheetTexts[];
  readonly near: readonly NearWord[];
}

export const SHEET_WORDS_FILE = shippedFile<SheetWords>('fiches-recherche.json', 3, {
  sheets: 'array',
  near: 'array',
});
