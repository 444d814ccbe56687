import type { SheetTexts } from './sheet-words-file.ts';
import { shippedFile } from './shipped-file.ts';

/** Folded, as it is written where that differs (else empty), how often and by how many sheets it is said. */
export type CountedWord = readonly [folded: string, written: string, count: number, sheets: number];

/** Everything that begins with the same letters. */
export interface WordsPart {
  /** Of each term, by field: the field's number, then for each sheet its distance from the one before and how often it says the term. */
  readonly terms: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly words: readonly CountedWord[];
  /** Of stems that no sheet says: words near them, each with its nearness in tenths. */
  readonly near: Readonly<Record<string, readonly (readonly [folded: string, tenths: number])[]>>;
}

export const WORDS_PART = shippedFile<WordsPart>('mots-*.json', 1, {
  terms: 'object',
  words: 'array',
  near: 'object',
});

export const VOCABULARY_PART = shippedFile<{ readonly words: readonly CountedWord[] }>(
  'vocabulaire.json',
  1,
  { words: 'array' },
);

/** A few sheets that follow each other in the list. */
export const TEXTS_PART = shippedFile<{ readonly sheets: readonly SheetTexts[] }>('textes-*.json', 1, {
  sheets: 'array',
});

export const SHEETS_IN_PART = 5;

const LETTERS_OF_PART = 3;

/** The key of the part that holds a term: its first letters, whatever its kind. */
export function partOfTerm(term: string): string {
  if (term.startsWith('#')) return `_${term.slice(1)}`;
  return term
    .replace(/^[~+]/u, '')
    .slice(0, LETTERS_OF_PART)
    .replace(/[^a-z0-9]/gu, '-');
}

/** Whether one part holds all terms that begin so. */
export const isInOnePart = (beginning: string): boolean => beginning.length >= LETTERS_OF_PART;
