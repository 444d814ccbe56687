import { editDistance } from '../../../core/text/similarity.ts';
import { eachOnce, matchTerritories, type RankedTerritory } from './match-territories.ts';
import type { TerritoryIndex } from './parse-territory-index.ts';
import type { QueryWord } from './territory-query.ts';
import { hasOwner, type WordIndex } from './word-index.ts';

/** Letters: too many words are one letter away from a shorter one. In a query of several words, the others narrow them down. */
const LEAST_LETTERS = 4;
const LEAST_BESIDE_OTHERS = 3;

/** The same of the beginning of a word. */
const LEAST_PREFIX = 5;

/** Letters of each half of a word that is split in two. */
const LEAST_HALF = 3;

/** Corrections of one word: more would take too long to look for. */
const MOST_SPELLINGS = 24;

/** The territories that a query finds once one typo in it is corrected, best first. */
export function guesses(
  index: TerritoryIndex,
  words: readonly QueryWord[],
  limit: number,
): RankedTerritory[] {
  const names = words.filter((word) => !word.isCode);
  const unknown = names.filter((word) => !word.needles.some((needle) => hasOwner(index.words, needle)));
  // A word that is in no name is the one to correct; two of them are more than one typo.
  if (unknown.length > 1) return [];
  const least = names.filter((word) => !word.isOptional).length > 1 ? LEAST_BESIDE_OTHERS : LEAST_LETTERS;
  const found: RankedTerritory[] = [];
  for (const suspect of unknown.length > 0 ? unknown : names)
    for (const correction of suspect.typed.length < least ? [] : correctionsOf(index.words, suspect)) {
      const tried = words.flatMap((word) => (word === suspect ? correction : word));
      found.push(...matchTerritories(index, tried, limit));
    }
  return eachOnce(found).slice(0, limit);
}

/** A word one letter away, or the two words that were typed without their space. */
function correctionsOf(index: WordIndex, suspect: QueryWord): QueryWord[][] {
  const spellings = corrections(index, suspect.typed);
  const corrected = { ...suspect, spellings, needles: spellings.map((text) => ({ text, isWhole: true })) };
  return [...(spellings.length > 0 ? [[corrected]] : []), ...splits(index, suspect)];
}

function splits(index: WordIndex, suspect: QueryWord): QueryWord[][] {
  const { typed } = suspect;
  return Array.from({ length: typed.length }, (_, at) => [typed.slice(0, at), typed.slice(at)]).flatMap(
    ([before = '', after = '']) => {
      if (Math.min(before.length, after.length) < LEAST_HALF) return [];
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

/** Whether they differ by one letter at most, and by doubled ones. Both as `coreOf` returns them. */
export function isTypoOf(name: string, typed: string): boolean {
  return typed.length >= LEAST_PREFIX && editDistance(undoubled(typed), undoubled(name), 1) <= 1;
}

/** Words one letter away, or alike but for doubled letters; then those whose beginning is one letter away. */
function corrections(index: WordIndex, typed: string): string[] {
  const whole: string[] = [];
  const prefixes: string[] = [];
  const plain = undoubled(typed);
  for (const word of index.words) {
    if (word.length < typed.length - 1) continue;
    if (word.length <= typed.length + 1 && editDistance(typed, word, 1) <= 1) whole.push(word);
    else if (undoubled(word) === plain) whole.push(word);
    else if (typed.length >= LEAST_PREFIX && editDistance(typed, word.slice(0, typed.length), 1) <= 1)
      prefixes.push(word);
  }
  return [...whole, ...prefixes].slice(0, MOST_SPELLINGS);
}
