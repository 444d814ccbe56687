import { stemsOf } from '../../../core/text/french-stems.ts';
import type { FrenchWord } from '../../../core/text/french-words.ts';
import { conceptsIn } from './concepts.ts';
import { pairsIn, type WordPair } from './pairs.ts';

export interface TermPlace {
  /** A word as it is spelt; `~` and a stem; `+` and two words as one; `#` and a concept. */
  readonly term: string;
  /** UTF-16 units in the text; `end` is after the last one. */
  readonly start: number;
  readonly end: number;
}

/** A term's, whatever its kind: a word, its stems and words said together as one are in the same file. */
export const lettersOf = (term: string): string => term.replace(/^[~+]/u, '');

type Spelt = Pick<FrenchWord, 'folded' | 'lower'>;

/** Its spelling first, then its stems. */
export function termsOfWord({ folded, lower }: Spelt): string[] {
  return [folded, ...stemsOf(lower).map((stem) => `~${stem}`)];
}

export const singular = (folded: string) => folded.replace(/[sx]$/u, '');

/** The term that a word shares with two words that make it: « tierslieux », « startup ». */
export function asOneTermOf({ folded }: Spelt): string {
  return `+${singular(folded)}`;
}

/** The terms of two words said together, whether plural or not: those of « tierslieux » and of « tierlieu ». */
export function pairTermsOf({ first, second }: Pick<WordPair, 'first' | 'second'>): string[] {
  const last = singular(second.folded);
  return [...new Set([`+${singular(first.folded)}${last}`, `+${first.folded}${last}`])];
}

export function gluedWord({ first, second }: WordPair): Spelt {
  return { folded: first.folded + second.folded, lower: first.lower + second.lower };
}

/** Of each word, of those said together, of what they say under another name. */
export function termsOf(words: readonly FrenchWord[]): TermPlace[] {
  const alone = words
    .filter(({ isStop }) => !isStop)
    .flatMap((word) => termsOfWord(word).map((term) => placed(term, word, word)));
  const pairs = pairsIn(words).flatMap((pair) =>
    pairTermsOf(pair).map((term) => placed(term, pair.first, pair.second)),
  );
  const said = conceptsIn(words).map(({ term, from, to }) =>
    placed(term, words[from] as FrenchWord, words[to] as FrenchWord),
  );
  return [...alone, ...pairs, ...said];
}

function placed(term: string, first: FrenchWord, last: FrenchWord): TermPlace {
  return { term, start: first.start, end: last.end };
}
