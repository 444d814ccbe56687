import type { FrenchWord } from '../../../core/text/french-words.ts';

export interface WordPair {
  readonly first: FrenchWord;
  readonly second: FrenchWord;
  /** Nothing but a hyphen or a space between them: they may be written as one. */
  readonly isTight: boolean;
}

/** « tiers-lieux », « contrat de travail »: only small words between. A comma, a dash or a bracket parts them. */
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
