import type { SheetTexts } from '../../../core/formats/sheet-words-file.ts';
import { stemsOf } from '../../../core/text/french-stems.ts';
import { type FrenchWord, frenchWords } from '../../../core/text/french-words.ts';
import { conceptsIn } from './concepts.ts';

/** By which terms are put in files: a word, its stems and its pairs are in the same file. */
export const lettersOf = (term: string): string => term.replace(/^[~+]/u, '');

type Spelt = Pick<FrenchWord, 'folded' | 'lower'>;

/** Its spelling first, then its stems. */
export function termsOfWord({ folded, lower }: Spelt): string[] {
  return [folded, ...stemsOf(lower).map((stem) => `~${stem}`)];
}

export const singular = (folded: string) => folded.replace(/[sx]$/u, '');

export interface WordPair {
  readonly first: FrenchWord;
  readonly second: FrenchWord;
  /** Nothing but a hyphen or a space between them: they may be written as one. */
  readonly isTight: boolean;
}

/** « tiers-lieux », « contrat de travail »: only stop words between. Those with a comma, a dash or a bracket between are no pair. */
export function pairsIn(words: readonly FrenchWord[]): WordPair[] {
  const pairs: WordPair[] = [];
  let first: FrenchWord | null = null;
  let before: FrenchWord | null = null;
  for (const word of words) {
    // One sign between two words is a space, a hyphen or an apostrophe.
    if (before && word.start !== before.end + 1) first = null;
    if (!word.isStop) {
      if (first) pairs.push({ first, second: word, isTight: first === before });
      first = word;
    }
    before = word;
  }
  return pairs;
}

/** The term that a word shares with two words that make it: « tierslieux », « startup ». */
export function asOneTermOf({ folded }: Spelt): string {
  return `+${singular(folded)}`;
}

/** The terms of a pair, whether plural or not: those of « tierslieux » and of « tierlieu ». */
export function pairTermsOf({ first, second }: Pick<WordPair, 'first' | 'second'>): string[] {
  const last = singular(second.folded);
  return [...new Set([`+${singular(first.folded)}${last}`, `+${first.folded}${last}`])];
}

export function gluedWord({ first, second }: WordPair): Spelt {
  return { folded: first.folded + second.folded, lower: first.lower + second.lower };
}

/** Of each word, of each pair of words, of each concept. */
function termsOf(words: readonly FrenchWord[]) {
  const alone = words
    .filter(({ isStop }) => !isStop)
    .flatMap((word) => termsOfWord(word).map((term) => placed(term, word, word)));
  const pairs = pairsIn(words).flatMap((pair) =>
    pairTermsOf(pair).map((term) => placed(term, pair.first, pair.second)),
  );
  const concepts = conceptsIn(words).map(({ term, from, to }) =>
    placed(term, words[from] as FrenchWord, words[to] as FrenchWord),
  );
  return [...alone, ...pairs, ...concepts];
}

/**
 * `term`: a word as it is spelt; `~` and a stem; `+` and two words as one; `#` and a concept. `start` and `end`: UTF-16 units in the
 * text; `end` is after the last one.
 */
function placed(term: string, first: FrenchWord, last: FrenchWord) {
  return { term, start: first.start, end: last.end };
}

export type IndexedSheet = ReturnType<typeof indexedSheet>;

export type IndexedSentence = IndexedSheet['title'];

/** `sentences`: all but the title, in the sheet's order. */
export function indexedSheet({ id, passages }: SheetTexts) {
  const sentences = passages.flatMap(({ field, heading, sentences }) =>
    sentences.map((text) => {
      const words = frenchWords(text);
      return { text, field, heading, words, terms: termsOf(words) };
    }),
  );
  const [title, ...others] = sentences;
  if (!title) throw new Error(`no title in ${id}`);
  return { id, title, sentences: others };
}
