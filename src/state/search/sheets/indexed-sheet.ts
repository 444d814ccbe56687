import type { PassageField, SheetTexts } from '../../../core/formats/sheet-words-file.ts';
import { type FrenchWord, frenchWords } from '../../../core/text/french-words.ts';
import { type TermPlace, termsOf } from './terms.ts';

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
