import { stemsOf } from '../../text/french-stems.ts';
import type { FrenchWord } from '../../text/french-words.ts';
import { conceptsIn } from './concepts.ts';

/** What the index compares, and where the text says it. */
export interface TermPlace {
  /** A word as it is spelt; `~` and a stem; `+` and two words written as one; `#` and a concept. */
  readonly term: string;
  /** UTF-16 units in the text; `end` is after the last one. */
  readonly start: number;
  readonly end: number;
}

/** A word as far as its terms go. */
type Spelt = Pick<FrenchWord, 'folded' | 'lower'>;

/** The terms of a word alone: its spelling first, then its stems. */
export function termsOfWord({ folded, lower }: Spelt): string[] {
  return [folded, ...stemsOf(lower).map((stem) => `~${stem}`)];
}

/** The term of what sheets may write as two words, or with a hyphen, plural or not: « tierslieux », « startup ». */
export function gluedTermOf({ folded }: Spelt): string {
  return `+${folded.replace(/[sx]$/u, '')}`;
}

/** Two neighbouring words as one. */
export function gluedWord(first: FrenchWord, second: FrenchWord): Spelt {
  return { folded: first.folded + second.folded, lower: first.lower + second.lower };
}

/**
 * Every term of a sentence from its words: of these, of its neighbours glued (« tiers-lieux » is also « tierslieux »), of what
 * it says under another name.
 */
export function termsOf(words: readonly FrenchWord[]): TermPlace[] {
  const alone = words
    .filter(({ isStop }) => !isStop)
    .flatMap((word) => termsOfWord(word).map((term) => placed(term, word, word)));
  const glued = words.flatMap((word, at) => {
    const next = words[at + 1];
    // Neighbours have a space or a hyphen between them.
    if (!next || word.isStop || next.isStop || next.start !== word.end + 1) return [];
    return [placed(gluedTermOf(gluedWord(word, next)), word, next)];
  });
  const said = conceptsIn(words).map(({ term, from, to }) =>
    placed(term, words[from] as FrenchWord, words[to] as FrenchWord),
  );
  return [...alone, ...glued, ...said];
}

function placed(term: string, first: FrenchWord, last: FrenchWord): TermPlace {
  return { term, start: first.start, end: last.end };
}
