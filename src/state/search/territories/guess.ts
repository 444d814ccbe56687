import { editDistance } from '../../../core/text/similarity.ts';
import { eachOnce, matchTerritories, type RankedTerritory } from './match-territories.ts';
import type { TerritoryIndex } from './parse-territory-index.ts';
import type { QueryWord } from './territory-query.ts';
import { hasOwner, type WordIndex } from './word-index.ts';

/** A shorter word is one letter away from too many others, unless other words beside it narrow them down. */
const LEAST_LETTERS = 4;
const LEAST_BESIDE_OTHERS = 3;

/** A shorter beginning is one letter away from too many words. */
const LEAST_BEGUN = 5;

/** Of each half of a word that lacks its space. */
const LEAST_CUT = 3;

/** More would take too long to look for. */
const MOST_SPELLINGS = 24;

/** The territories that one slip of the finger in the words would explain, best first. */
export function guesses(
  index: TerritoryIndex,
  words: readonly QueryWord[],
  limit: number,
): RankedTerritory[] {
  const names = words.filter((word) => !word.isCode);
  const strange = names.filter((word) => !word.needles.some((needle) => hasOwner(index.words, needle)));
  // A word that no name has is the one to correct; two of them are more than one slip.
  if (strange.length > 1) return [];
  const least = names.filter((word) => !word.isOptional).length > 1 ? LEAST_BESIDE_OTHERS : LEAST_LETTERS;
  const found: RankedTerritory[] = [];
  for (const suspect of strange.length > 0 ? strange : names)
    for (const correction of suspect.typed.length < least ? [] : correctionsOf(index.words, suspect)) {
      const tried = words.flatMap((word) => (word === suspect ? correction : word));
      found.push(...matchTerritories(index, tried, limit));
    }
  return eachOnce(found).slice(0, limit);
}

/** Another word, or two without their space. */
function correctionsOf(index: WordIndex, suspect: QueryWord): QueryWord[][] {
  const spellings = corrections(index, suspect.typed);
  const corrected = { ...suspect, spellings, needles: spellings.map((text) => ({ text, isWhole: true })) };
  return [...(spellings.length > 0 ? [[corrected]] : []), ...cuts(index, suspect)];
}

function cuts(index: WordIndex, suspect: QueryWord): QueryWord[][] {
  const { typed } = suspect;
  return Array.from({ length: typed.length }, (_, at) => [typed.slice(0, at), typed.slice(at)]).flatMap(
    ([before = '', after = '']) => {
      if (Math.min(before.length, after.length) < LEAST_CUT) return [];
      const needles = [
        { text: before, isWhole: true },
        { text: after, isWhole: false },
      ];
      if (!needles.every((needle) => hasOwner(index, needle))) return [];
      return [needles.map((needle) => ({ ...suspect, spellings: [needle.text], needles: [needle] }))];
    },
  );
}

/** « vileurbane » and « villeurbanne » are alike. */
const undoubled = (words: string) => words.replace(/(.)\1/gu, '$1');

/** What was typed is the whole name, but for one letter and for doubled ones. Both as their cores. */
export function isSlipOf(name: string, typed: string): boolean {
  return typed.length >= LEAST_BEGUN && editDistance(undoubled(typed), undoubled(name), 1) <= 1;
}

/** Words one letter away, or alike but for doubled letters; then those that begin one letter away. */
function corrections(index: WordIndex, typed: string): string[] {
  const whole: string[] = [];
  const begun: string[] = [];
  const plain = undoubled(typed);
  for (const word of index.words) {
    if (word.length < typed.length - 1) continue;
    if (word.length <= typed.length + 1 && editDistance(typed, word, 1) <= 1) whole.push(word);
    else if (undoubled(word) === plain) whole.push(word);
    else if (typed.length >= LEAST_BEGUN && editDistance(typed, word.slice(0, typed.length), 1) <= 1)
      begun.push(word);
  }
  return [...whole, ...begun].slice(0, MOST_SPELLINGS);
}
