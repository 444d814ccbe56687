import type { NearWord } from '../../formats/sheet-words-file.ts';
import { stemsOf } from '../../text/french-stems.ts';
import { singulars } from '../../text/singulars.ts';
import type { Memory } from '../remembered.ts';
import { type MeaningSpace, meaningSpace } from './meaning-space.ts';
import type { TellingWords } from './near-words.ts';
import type { Thesaurus } from './read-thesaurus.ts';

/** Words of sheets kept for one that they don't say, nearest first. */
const MOST_NEAR = 10;

interface Meant {
  readonly folded: string;
  readonly word: string;
  readonly stem: string | undefined;
}

interface Near extends Pick<Meant, 'folded' | 'stem'> {
  readonly nearness: number;
}

/** By the first letter of the word that no text says: what texts say nearly in its sense. */
export function nearMeanings(
  { said, telling }: TellingWords,
  thesaurus: Thesaurus,
  memory?: Memory,
): Map<string, NearWord[]> {
  const space = meaningSpace(thesaurus, memory);
  const nearest = space.words.map((): Near[] => []);
  for (const { folded, word, stem } of meantWords(telling, space)) {
    const around = space.around(word, memory);
    around?.places.forEach((place, at) => {
      addNear(nearest[place] ?? [], { folded, stem, nearness: (around.nearness[at] ?? 0) / 255 });
    });
  }
  const isSaid = (word: string) => stemsOf(word).some((stem) => said.has(stem));
  return byLetter(
    space.words.flatMap(({ word, folded }, at) => {
      const near = nearest[at] ?? [];
      return near.length === 0 || isSaid(word) ? [] : [{ folded, near }];
    }),
  );
}

/** In the singular, once each; of two spellings the shorter. */
function meantWords(
  telling: ReadonlyMap<string, string>,
  { isNaming }: Pick<MeaningSpace, 'isNaming'>,
): Meant[] {
  const words = new Map<string, Meant>();
  const shortestFirst = [...telling].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [folded, lower] of shortestFirst) {
    const word = singulars(lower).find(isNaming);
    if (word !== undefined && !words.has(word)) words.set(word, { folded, word, stem: stemsOf(lower)[0] });
  }
  return [...words.values()];
}

/** One of each family, the nearest. */
function addNear(near: Near[], one: Near): void {
  const relative = near.findIndex(({ stem }) => stem === one.stem);
  const weakest = relative === -1 ? MOST_NEAR - 1 : relative;
  if (one.nearness <= (near[weakest]?.nearness ?? 0)) return;
  if (relative !== -1) near.splice(relative, 1);
  near.push(one);
  near.sort((a, b) => b.nearness - a.nearness);
  near.length = Math.min(near.length, MOST_NEAR);
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

function byLetter(
  unsaid: readonly { readonly folded: string; readonly near: readonly Near[] }[],
): Map<string, NearWord[]> {
  const letters = new Map(LETTERS.map((letter) => [letter, new Map<string, string[]>()]));
  for (const { folded: word, near } of unsaid)
    for (const { folded, nearness } of near) {
      const words = letters.get(word.charAt(0));
      if (!words) continue;
      const others = words.get(folded) ?? [];
      words.set(folded, others);
      others.push(`${word}${Math.min(9, Math.floor(nearness * 10))}`);
    }
  const written = (words: ReadonlyMap<string, string[]>): NearWord[] =>
    [...words].sort(inOrder).map(([word, others]) => [word, others.sort().join(' ')]);
  return new Map([...letters].map(([letter, words]) => [letter, written(words)]));
}

const inOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
