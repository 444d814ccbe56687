import { type FrenchWord, frenchWords } from '../../../core/text/french-words.ts';
import { conceptsIn } from './concepts.ts';
import { asOneTermOf, gluedWord, pairsIn, pairTermsOf, termsOfWord } from './terms.ts';

/** The rest of a longer query is left out. */
const MOST_LETTERS = 200;
const MOST_WORDS = 12;

/** « 2A » is a département, and no sheet's figure 2. */
const CORSICAN_CODE = /^\s*2[ab]\s*$/iu;

/** A stop word of so many letters may be the beginning of another word: « entre », « entreprise ». */
const LEAST_BEGINNING = 4;

/** `start` and `end`: its place in the query, UTF-16 units. */
export interface SoughtWord extends Pick<FrenchWord, 'folded' | 'start' | 'end'> {
  readonly terms: readonly string[];
  /** Terms that say it otherwise: as one word with its neighbour, in two words, or under another name. */
  readonly otherTerms: readonly string[];
  readonly pairTerms: readonly string[];
  readonly isBegun: boolean;
}

/** At most 12 words; a stop word only when there is no other, as the beginning of a longer word. */
export function readSheetQuery(query: string): SoughtWord[] {
  if (CORSICAN_CODE.test(query)) return [];
  const text = query.slice(0, MOST_LETTERS);
  const words = frenchWords(text).slice(0, MOST_WORDS);
  const last = words.at(-1);
  const isSought = (word: FrenchWord) => !word.isStop;
  if (!words.some(isSought)) {
    const isBeginning = last && isBegun(last, text) && last.folded.length >= LEAST_BEGINNING;
    return isBeginning ? [{ ...placeOf(last), terms: [], otherTerms: [], pairTerms: [], isBegun: true }] : [];
  }
  const concepts = conceptsIn(words);
  const pairs = pairsIn(words);
  return words.flatMap((word, at): SoughtWord[] => {
    if (!isSought(word)) return [];
    const otherNames = concepts.filter(({ from, to }) => from <= at && at <= to).map(({ term }) => term);
    const pairsOfWord = pairs.filter(({ first, second }) => first === word || second === word);
    const glued = pairsOfWord
      .filter(({ isTight }) => isTight)
      .flatMap((pair) => termsOfWord(gluedWord(pair)));
    return [
      {
        ...placeOf(word),
        terms: termsOfWord(word),
        otherTerms: [asOneTermOf(word), ...glued, ...otherNames],
        pairTerms: pairsOfWord.flatMap(pairTermsOf),
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
