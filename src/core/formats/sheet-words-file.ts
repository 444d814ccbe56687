import { shippedFile } from './shipped-file.ts';

/** The fields that a sheet's words may be in; shipped files write a field as its index here. */
export const PASSAGE_FIELDS = [
  'title',
  'themes',
  'territory',
  'level',
  'text',
  'figures',
  'quotation',
  'stakeholders',
] as const;

export type PassageField = (typeof PASSAGE_FIELDS)[number];

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

/** A folded word of the sheets, and those near it that no sheet says, each with its nearness in tenths: « cabane8 hutte5 ». */
export type NearWord = readonly [word: string, near: string];

/** What is indexed when the site is built. */
export interface WordsToIndex {
  readonly sheets: readonly SheetTexts[];
  readonly near: readonly NearWord[];
}

/** What the search in the sheets starts from. The other files lie beside it. */
export interface SheetWords {
  /** In the list's order. */
  readonly ids: readonly string[];
  /** Distinct terms of each sheet, by field. */
  readonly lengths: readonly (readonly number[])[];
  /** Files of terms: the letters that all terms of a file begin with, and its name. A term is in that of the most letters. */
  readonly terms: readonly (readonly [letters: string, file: string])[];
  /** Files of texts, {@link SHEETS_IN_PART} each. */
  readonly texts: readonly string[];
  readonly vocabulary: string;
  readonly starting: readonly string[];
  readonly themes: readonly string[];
}

export const SHEET_WORDS_FILE = shippedFile<SheetWords>('fiches-recherche.json', 5);

/** Of a term, by field: the field's number, then for each sheet its distance from the one before and how often it says the term. */
export type TermRows = readonly (readonly number[])[];

export interface TermsPart {
  readonly terms: Readonly<Record<string, TermRows>>;
}

export const TERMS_PART = shippedFile<TermsPart>('mots-*.json', 2);

/** Sheets that follow each other in the list. */
export interface TextsPart {
  readonly sheets: readonly SheetTexts[];
}

export const TEXTS_PART = shippedFile<TextsPart>('textes-*.json', 1);

export const SHEETS_IN_PART = 12;

/** As it is written where that differs (else empty), how often it is said, those near it as a {@link NearWord} has them. */
export type VocabularyRow = readonly [folded: string, written: string, count: number, near: string];

/** Fetched for what no sheet says as it was typed. */
export interface VocabularyPart {
  readonly words: readonly VocabularyRow[];
}

export const VOCABULARY_PART = shippedFile<VocabularyPart>('vocabulaire.json', 3);
