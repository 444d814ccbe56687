import type { NearEntry } from './condense-thesaurus.ts';

/** Of GloVe's vectors, which each word of the file has as many numbers as. */
export const DIMENSIONS = 100;

/** By word, small letters with accents: a vector of length 1; the nearer two words are in sense, the nearer the vectors. */
export type Meanings = ReadonlyMap<string, Float32Array>;

/** Numbers from -7 to 7 are kept: four bits each. */
const MOST = 7;

/** Numbers that stick out of a vector and would make all the others small. */
const OUTLIERS = 2;

const BYTES = DIMENSIONS / 2;

const ZERO = 8;

/** Words in order, one a line, an empty line, then the vectors: two numbers a byte. */
export function packMeanings(meanings: Meanings): Buffer {
  const words = [...meanings.keys()].sort();
  const vectors = Buffer.concat(words.map((word) => packed(meanings.get(word) ?? new Float32Array(0))));
  return Buffer.concat([Buffer.from(`${words.join('\n')}\n\n`, 'utf8'), vectors]);
}

function packed(vector: Float32Array): Buffer {
  const most = [...vector].map(Math.abs).sort((a, b) => b - a)[OUTLIERS] ?? 1;
  const steps = Array.from(vector, (it) => {
    const step = Math.round((it / most) * MOST);
    return Math.max(-MOST, Math.min(MOST, step)) + ZERO;
  });
  return Buffer.from(
    Array.from({ length: BYTES }, (_, at) => ((steps[2 * at] ?? ZERO) << 4) | (steps[2 * at + 1] ?? ZERO)),
  );
}

/** @throws Error when the vectors are not as many as the words. */
export function unpackMeanings(bytes: Buffer): Meanings {
  const end = bytes.indexOf('\n\n');
  const words = bytes.subarray(0, end).toString('utf8').split('\n');
  const vectors = bytes.subarray(end + 2);
  if (vectors.length !== words.length * BYTES)
    throw new Error(`${words.length} words, ${vectors.length} bytes of vectors`);
  return new Map(words.map((word, at) => [word, unpacked(vectors.subarray(at * BYTES, (at + 1) * BYTES))]));
}

function unpacked(bytes: Buffer): Float32Array {
  return unit(
    Float32Array.from({ length: DIMENSIONS }, (_, at) => {
      const byte = bytes[at >> 1] ?? 0;
      return (at % 2 === 0 ? byte >> 4 : byte & 15) - ZERO;
    }),
  );
}

/** A vector of nothing but zeros stays what it is. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, it) => sum + it * it, 0));
  return length === 0 ? vector : vector.map((it) => it / length);
}

const ROUNDS = 2;

/** What a word means by itself counts so many times what its neighbours do: those of « énergie » are of vigour. */
const OWN = 2;

/** Draws each word towards those near it in the thesaurus, and gives a word without a meaning of its own theirs. */
export function spreadMeanings(
  own: Meanings,
  words: readonly string[],
  nearOf: (word: string) => readonly NearEntry[],
): Meanings {
  const all = [...new Set([...own.keys(), ...words])];
  let meanings = own;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = meanings;
    meanings = new Map(
      all.flatMap((word): [string, Float32Array][] => {
        const around = mean(nearOf(word), before);
        const first = own.get(word);
        if (!first) return around ? [[word, around]] : [];
        return [[word, around ? unit(first.map((it, at) => OWN * it + (around[at] ?? 0))) : first]];
      }),
    );
  }
  return meanings;
}

function mean(near: readonly NearEntry[], meanings: Meanings): Float32Array | null {
  const sum = new Float32Array(DIMENSIONS);
  let isSaid = false;
  for (const { word, nearness } of near) {
    const vector = meanings.get(word);
    if (!vector) continue;
    isSaid = true;
    for (let at = 0; at < DIMENSIONS; at += 1) sum[at] = (sum[at] ?? 0) + nearness * (vector[at] ?? 0);
  }
  return isSaid ? unit(sum) : null;
}
