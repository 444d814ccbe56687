import type { NearWord } from '../../formats/sheet-words-file.ts';
import { stemsOf } from '../../text/french-stems.ts';
import { singulars } from '../../text/singulars.ts';
import type { Memory } from '../remembered.ts';
import { type MeaningSpace, meaningSpace } from './meaning-space.ts';
import { tellingWords } from './near-words.ts';
import type { Thesaurus } from './read-thesaurus.ts';

/** Words of sheets kept for one that they don't say, nearest first. */
const MOST_NEAR = 6;

interface Near {
  readonly folded: string;
  readonly nearness: number;
}

/** By the first letter of the word that no text says: what texts say nearly in its sense. */
export function nearMeanings(
  texts: readonly string[],
  thesaurus: Thesaurus,
  memory?: Memory,
): Map<string, NearWord[]> {
  const { said, telling } = tellingWords(texts);
  const space = meaningSpace(thesaurus);
  const nearest = space.words.map((): Near[] => []);
  for (const { folded, word } of meantWords(telling, space)) {
    const around = space.around(word, memory);
    around?.places.forEach((place, at) => {
      addNear(nearest[place] ?? [], { folded, nearness: around.nearness[at] ?? 0 });
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

interface Meant {
  readonly folded: string;
  readonly word: string;
}

/** One spelling of each family, the shortest: nouns and verbs, since « met » is no dish. */
function meantWords(telling: ReadonlyMap<string, string>, { has }: Pick<MeaningSpace, 'has'>): Meant[] {
  const words = new Map<string, Meant>();
  const shortestFirst = [...telling].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [folded, lower] of shortestFirst) {
    const word = singulars(lower).find(has);
    const [stem] = stemsOf(lower);
    if (word !== undefined && stem !== undefined && !words.has(stem)) words.set(stem, { folded, word });
  }
  return [...words.values()];
}

function addNear(near: Near[], one: Near): void {
  if (one.nearness <= (near[MOST_NEAR - 1]?.nearness ?? 0)) return;
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
