import type { NearWord } from '../../core/formats/sheet-words-file.ts';
import { fold } from '../../core/text/fold.ts';
import { stemsOf } from '../../core/text/french-stems.ts';
import { type FrenchWord, frenchWords } from '../../core/text/french-words.ts';
import type { Thesaurus } from './read-thesaurus.ts';

/** A word as it is, then as it may be in the singular: « chevaux », « cheval », « chevau ». */
const singulars = (word: string): string[] => [
  ...new Set([word, word.replace(/aux$/u, 'al'), word.replace(/[sx]$/u, '')]),
];

const LEAST_LETTERS = 3;

const MOST_NEAR = 12;

/** Less near, a word would convince nobody: « filière » for « foret », or « forêt ». */
const LEAST_NEARNESS = 0.7;

interface TellingWords {
  /** Stems of all that is said. */
  readonly said: ReadonlySet<string>;
  /** Folded → as written small, with its accents. */
  readonly telling: ReadonlyMap<string, string>;
}

export function tellingWords(texts: Iterable<string>): TellingWords {
  const spellings = new Set<string>();
  const telling = new Map<string, string>();
  for (const text of texts)
    for (const word of frenchWords(text)) {
      spellings.add(word.lower);
      if (isTelling(word, text.charAt(word.start))) telling.set(word.folded, word.lower);
    }
  return { said: new Set([...spellings].flatMap(stemsOf)), telling };
}

export function nearWords(
  { said, telling }: TellingWords,
  { nearOf }: Pick<Thesaurus, 'nearOf'>,
): NearWord[] {
  return [...telling]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([folded, lower]) => {
      const near = singulars(lower).flatMap(nearOf).slice(0, MOST_NEAR);
      const unsaid = near.filter(
        ({ word, nearness }) => nearness >= LEAST_NEARNESS && !stemsOf(word).some((stem) => said.has(stem)),
      );
      const written = [
        ...new Set(unsaid.map(({ word, nearness }) => fold(word) + Math.round(nearness * 10))),
      ];
      return written.length > 0 ? [[folded, written.join(' ')] as const] : [];
    });
}

/** Names of people and places are no words of the language: a word is written small at least once. */
const isTelling = ({ isStop, lower }: FrenchWord, initial: string) =>
  !isStop && initial === initial.toLowerCase() && lower.length >= LEAST_LETTERS && /^\p{L}+$/u.test(lower);
