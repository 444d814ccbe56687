import type { NearWord } from '../../formats/sheet-words-file.ts';
import { fold } from '../../text/fold.ts';
import { stemsOf } from '../../text/french-stems.ts';
import { singulars, tellingWords } from './near-words.ts';
import type { Thesaurus } from './read-thesaurus.ts';
import { DIMENSIONS, type Meanings } from './word-meanings.ts';

/** Words of sheets kept for one that they don't say, nearest first. */
const MOST_NEAR = 6;

const LEAST_NEARNESS = 0.45;

/** A word near everything is near nothing: by how much it is nearer its neighbours than words are on average. */
const AVERAGE_OF_NEAREST = 0.54;
const NEAREST = 12;
const PENALTY = 0.5;

/** Of so many words one is looked at for it. */
const SAMPLE = 16;

interface Unsaid {
  readonly folded: string;
  readonly vector: Float32Array;
  /** At most {@link MOST_NEAR}, nearest first. */
  readonly near: { readonly folded: string; readonly nearness: number }[];
}

/** By the first letter of the word that no text says: what texts say nearly in its sense. */
export function nearMeanings(texts: readonly string[], thesaurus: Thesaurus): Map<string, NearWord[]> {
  const { meanings } = thesaurus;
  const { said, telling } = tellingWords(texts);
  const unsaid = unsaidWords(thesaurus, said);
  const flat = new Float32Array(unsaid.length * DIMENSIONS);
  for (const [at, { vector }] of unsaid.entries()) flat.set(vector, at * DIMENSIONS);
  for (const { folded, vector } of meantWords(telling, meanings))
    tellNear(folded, cosines(vector, flat), unsaid);
  return byLetter(unsaid);
}

interface Meant {
  readonly folded: string;
  readonly vector: Float32Array;
}

/** One spelling of each family, the shortest. */
function meantWords(telling: ReadonlyMap<string, string>, meanings: Meanings): Meant[] {
  const words = new Map<string, Meant>();

  const inOrder = [...telling].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [folded, lower] of inOrder) {
    const vector = singulars(lower).flatMap((word) => meanings.get(word) ?? [])[0];
    const [stem] = stemsOf(lower);
    if (vector && stem !== undefined && !words.has(stem)) words.set(stem, { folded, vector });
  }
  return [...words.values()];
}

/** By their spelling without accents: a stem would take shuttles for turnips. Of two words spelt alike, the one with more synonyms. */
function unsaidWords({ meanings, nearOf, nouns }: Thesaurus, said: ReadonlySet<string>): Unsaid[] {
  const words = new Map<string, Unsaid & { readonly synonyms: number }>();
  const isNoun = new Set(nouns);
  for (const [word, vector] of meanings) {
    const folded = fold(word);
    if (!isNoun.has(folded) && !/(?:er|ir|re)$/u.test(word)) continue;
    const synonyms = nearOf(word).length;
    if (stemsOf(word).some((stem) => said.has(stem))) continue;
    if (synonyms >= (words.get(folded)?.synonyms ?? 0))
      words.set(folded, { folded, vector, synonyms, near: [] });
  }
  return [...words.values()].filter(
    ({ folded }) => !words.has(folded.replace(/[sx]$/u, '')) || !/[sx]$/u.test(folded),
  );
}

function cosines(vector: Float32Array, flat: Float32Array): Float32Array {
  const found = new Float32Array(flat.length / DIMENSIONS);
  for (let at = 0, from = 0; at < found.length; at += 1, from += DIMENSIONS) {
    let sum = 0;
    for (let i = 0; i < DIMENSIONS; i += 1) sum += (vector[i] ?? 0) * (flat[from + i] ?? 0);
    found[at] = sum;
  }
  return found;
}

function tellNear(folded: string, nearness: Float32Array, unsaid: readonly Unsaid[]): void {
  const nearest = nearness
    .filter((_, at) => at % SAMPLE === 0)
    .sort()
    .subarray(-NEAREST);
  const hubness = nearest.reduce((sum, it) => sum + it, 0) / nearest.length - AVERAGE_OF_NEAREST;
  nearness.forEach((cosine, at) => {
    const own = cosine - PENALTY * hubness;
    if (own < LEAST_NEARNESS) return;
    const near = unsaid[at]?.near;
    if (!near || own <= (near[MOST_NEAR - 1]?.nearness ?? 0)) return;
    near.push({ folded, nearness: own });
    near.sort((a, b) => b.nearness - a.nearness);
    near.length = Math.min(near.length, MOST_NEAR);
  });
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

function byLetter(unsaid: readonly Unsaid[]): Map<string, NearWord[]> {
  const letters = new Map(LETTERS.map((letter) => [letter, new Map<string, string[]>()]));
  for (const { folded: word, near } of unsaid)
    for (const { folded, nearness } of near) {
      const words = letters.get(word.charAt(0));
      if (!words) continue;
      const stems = words.get(folded) ?? [];
      words.set(folded, stems);
      stems.push(`${word}${Math.min(9, Math.floor(nearness * 10))}`);
    }
  const written = (words: ReadonlyMap<string, string[]>): NearWord[] =>
    [...words].sort(inOrder).map(([word, stems]) => [word, stems.sort().join(' ')]);
  return new Map([...letters].map(([letter, words]) => [letter, written(words)]));
}

const inOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
