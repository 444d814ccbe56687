import type { NearWord } from '../../core/formats/sheet-words-file.ts';
import { fold } from '../../core/text/fold.ts';
import { stemsOf } from '../../core/text/french-stems.ts';
import { type FrenchWord, frenchWords } from '../../core/text/french-words.ts';
import type { Thesaurus } from './read-thesaurus.ts';

/** A word and what its singular may be: « chevaux », « cheval », « chevau ». */
const singulars = (word: string): string[] => [
  ...new Set([word, word.replace(/aux$/u, 'al'), word.replace(/[sx]$/u, '')]),
];

const LEAST_LETTERS = 3;

const MOST_NEAR = 12;

/** Words below it are too far in meaning: « filière » for « foret », or « forêt ». */
const LEAST_NEARNESS = 0.7;

/** For each word of the texts, words near in meaning that no text has. */
export function nearWords(texts: Iterable<string>, { nearOf }: Pick<Thesaurus, 'nearOf'>): NearWord[] {
  const spellings = new Set<string>();
  /** By its folded spelling, the word in lower case with its accents. */
  const meaningful = new Map<string, string>();
  for (const text of texts)
    for (const word of frenchWords(text)) {
      spellings.add(word.lower);
      if (isMeaningful(word, text.charAt(word.start))) meaningful.set(word.folded, word.lower);
    }
  const usedStems = new Set([...spellings].flatMap(stemsOf));
  return [...meaningful]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([folded, lower]) => {
      const near = singulars(lower).flatMap(nearOf).slice(0, MOST_NEAR);
      const unused = near.filter(
        ({ word, nearness }) =>
          nearness >= LEAST_NEARNESS && !stemsOf(word).some((stem) => usedStems.has(stem)),
      );
      const written = new Set(unused.map(({ word, nearness }) => fold(word) + Math.round(nearness * 10)));
      return written.size > 0 ? [[folded, [...written].join(' ')] as const] : [];
    });
}

/** Not a name of a person or a place, which always begins with a capital. */
const isMeaningful = ({ isStop, lower }: FrenchWord, initial: string) =>
  !isStop && initial === initial.toLowerCase() && lower.length >= LEAST_LETTERS && /^\p{L}+$/u.test(lower);
