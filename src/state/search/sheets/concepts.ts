import { groupBy } from '../../../core/collections/group-by.ts';
import { stemsOf } from '../../../core/text/french-stems.ts';
import { type FrenchWord, frenchWords } from '../../../core/text/french-words.ts';
import { SAME_MEANING } from './same-meaning.ts';

/** A phrase is the same in the singular and the plural, with or without accents and small words. */
const keyOf = ({ lower }: FrenchWord) => stemsOf(lower).at(-1) ?? lower;

const PHRASES = groupBy(
  SAME_MEANING.flatMap((names, concept) =>
    names.map((name) => ({
      keys: frenchWords(name).flatMap((word) => (word.isStop ? [] : keyOf(word))),
      term: `#${concept}`,
    })),
  ),
  ({ keys }) => keys[0],
);

/** `from` and `to`: places of the first and the last word in the list of words. */
export function conceptsIn(words: readonly FrenchWord[]) {
  const keyed = words.flatMap((word, place) => (word.isStop ? [] : [{ key: keyOf(word), place }]));
  return keyed.flatMap(({ key, place: from }, at) =>
    (PHRASES.get(key) ?? []).flatMap(({ keys, term }) => {
      const last = keyed[at + keys.length - 1];
      return last && keys.every((wanted, step) => keyed[at + step]?.key === wanted)
        ? [{ term, from, to: last.place }]
        : [];
    }),
  );
}
