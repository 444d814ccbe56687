import { type FrenchWord, frenchWords } from '../../../core/text/french-words.ts';
import { conceptsIn } from './concepts.ts';
import { pairsIn } from './pairs.ts';
import { asOneTermOf, gluedWord, pairTermsOf, termsOfWord } from './terms.ts';

/** What is read of a query: nobody types more. */
const MOST_LETTERS = 200;
const MOST_WORDS = 12;

/** « 2A » is a département, and no sheet's figure 2. */
const CORSICAN_CODE = /^\s*2[ab]\s*$/iu;

/** Letters of a word that says nothing, from which it may be on its way to another. */
const LEAST_ON_ITS_WAY = 4;

export interface SoughtWord {
  readonly folded: string;
  /** Where it stands in the query, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
  /** Terms that say it otherwise: as one word with its neighbour, in two words, or under another name. */
  readonly otherTerms: readonly string[];
  readonly pairTerms: readonly string[];
  readonly isBegun: boolean;
}

/** At most 12 words; stop words only when alone, since « entre » may be on its way to « entreprise ». */
export function readSheetQuery(query: string): SoughtWord[] {
  if (CORSICAN_CODE.test(query)) return [];
  const text = query.slice(0, MOST_LETTERS);
  const words = frenchWords(text).slice(0, MOST_WORDS);
  const last = words.at(-1);
  const isSought = (word: FrenchWord) => !word.isStop;
  if (!words.some(isSought)) {
    const isOnItsWay = last && isBegun(last, text) && last.folded.length >= LEAST_ON_ITS_WAY;
    return isOnItsWay ? [{ ...placeOf(last), terms: [], otherTerms: [], pairTerms: [], isBegun: true }] : [];
  }
  const concepts = conceptsIn(words);
  const pairs = pairsIn(words);
  return words.flatMap((word, at): SoughtWord[] => {
    if (!isSought(word)) return [];
    const said = concepts.filter(({ from, to }) => from <= at && at <= to).map(({ term }) => term);
    const own = pairs.filter(({ first, second }) => first === word || second === word);
    const glued = own.filter(({ isTight }) => isTight).flatMap((pair) => termsOfWord(gluedWord(pair)));
    return [
      {
        ...placeOf(word),
        terms: termsOfWord(word),
        otherTerms: [asOneTermOf(word), ...glued, ...said],
        pairTerms: own.flatMap(pairTermsOf),
        isBegun: word === last && isBegun(word, text),
      },
    ];
  });
}

const placeOf = ({ folded, start, end }: FrenchWord) => ({ folded, start, end });

/** Nothing was typed after it, not even a space; an acronym is typed whole. */
function isBegun({ end, start }: FrenchWord, text: string): boolean {
  return end === text.length && !/^\p{Lu}{2,}$/u.test(text.slice(start, end));
}
