import type { PassageField } from '../../formats/sheet-words-file.ts';
import type { FrenchWord } from '../../text/french-words.ts';
import type { TermPlace } from './terms.ts';

export interface IndexedSentence {
  readonly text: string;
  readonly field: PassageField;
  readonly heading: string;
  readonly words: readonly FrenchWord[];
  readonly terms: readonly TermPlace[];
}

export interface IndexedSheet {
  readonly id: string;
  readonly title: IndexedSentence;
  /** All but the title, in the sheet's order. */
  readonly sentences: readonly IndexedSentence[];
}
