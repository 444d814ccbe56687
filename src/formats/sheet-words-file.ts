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

export interface SheetTexts {
  readonly id: string;
  /** The title first, then what describes the sheet, then its sections in the document's order. */
  readonly passages: readonly Passage[];
}

/** A folded word of the sheets, and the stems of words near it that no sheet says, each with its nearness in tenths: « caban8 hutt5 ». */
export type NearWord = readonly [word: string, stems: string];

/** Of a large collection, whose words and texts are in parts of their own. */
export interface PartedWords {
  /** Beside this file. */
  readonly folder: string;
  /** In the list's order. */
  readonly ids: readonly string[];
  /** Distinct terms of each sheet, by field. */
  readonly lengths: readonly (readonly number[])[];
  readonly keys: readonly string[];
  readonly starting: readonly string[];
  readonly themes: readonly string[];
}

export interface SheetWords {
  /** None where they are in parts. */
  readonly sheets: readonly SheetTexts[];
  readonly near: readonly NearWord[];
  readonly parted?: PartedWords | undefined;
}

export const SHEET_WORDS_FILE = shippedFile<SheetWords>('fiches-recherche.json', 4, {
  sheets: 'array',
  near: 'array',
});
