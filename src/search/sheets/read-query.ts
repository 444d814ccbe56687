import { type FrenchWord, frenchWords } from '../../text/french-words.ts';
import { conceptsIn } from './concepts.ts';
import { gluedTermOf, gluedWord, termsOfWord } from './terms.ts';

/** What is read of a query: nobody types more. */
const MOST_LETTERS = 200;
const MOST_WORDS = 12;

/** Letters of a word that says nothing, from which it may be on its way to another. */
const LEAST_ON_ITS_WAY = 4;

/** A word of a query. */
export interface SoughtWord {
  readonly folded: string;
  /** Where it stands in the query, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Terms that are this word as typed. */
  readonly terms: readonly string[];
  /** Terms that say it otherwise: tied to its neighbour, or under another name. */
  readonly otherTerms: readonly string[];
  /** It may be the beginning of another word. */
  readonly isBegun: boolean;
}

/**
 * The words that a query asks for. Those that say nothing are left out, unless there is nothing else: « entre » may
 * be on its way to « entreprise ». Never more than 12 words.
 */
export function readSheetQuery(query: string): SoughtWord[] {
  const text = query.slice(0, MOST_LETTERS);
  const words = frenchWords(text).slice(0, MOST_WORDS);
  const last = words.at(-1);
  const isSought = (word: FrenchWord) => !word.isStop;
  if (!words.some(isSought)) {
    const isOnItsWay = last && isBegun(last, text) && last.folded.length >= LEAST_ON_ITS_WAY;
    return isOnItsWay ? [sought(last, [], true)] : [];
  }
  const concepts = conceptsIn(words);
  return words.flatMap((word, at) => {
    if (!isSought(word)) return [];
    const said = concepts.filter(({ from, to }) => from <= at && at <= to).map(({ term }) => term);
    return [
      sought(
        word,
        [gluedTermOf(word), ...withNeighbours(words, at), ...said],
        word === last && isBegun(word, text),
      ),
    ];
  });
}

function sought(word: FrenchWord, otherTerms: readonly string[], begun: boolean): SoughtWord {
  const { folded, start, end } = word;
  const terms = word.isStop ? [] : termsOfWord(word);
  return { folded, start, end, terms, otherTerms, isBegun: begun };
}

/** Nothing was typed after it, not even a space; an acronym is typed whole. */
function isBegun({ end, start }: FrenchWord, text: string): boolean {
  return end === text.length && !/^\p{Lu}{2,}$/u.test(text.slice(start, end));
}

/** The word with the one before or after it: sheets may say them together, or as one (« microentreprise »). */
function withNeighbours(words: readonly FrenchWord[], at: number): string[] {
  const pairs = [words.slice(at - 1, at + 1), words.slice(at, at + 2)];
  return pairs.flatMap(([first, second]) => {
    if (!first || !second || first.isStop || second.isStop) return [];
    const glued = gluedWord(first, second);
    return [...termsOfWord(glued), gluedTermOf(glued)];
  });
}
