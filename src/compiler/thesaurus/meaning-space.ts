import { fold } from '../../text/fold.ts';
import { type Memory, NO_MEMORY } from '../remembered.ts';
import type { Thesaurus } from './read-thesaurus.ts';
import { DIMENSIONS } from './word-meanings.ts';

const LEAST_NEARNESS = 0.3;

/** Places in the list of {@link MeaningSpace.words}, and how near each is, in 255ths. */
interface Neighbours {
  readonly places: Uint16Array;
  readonly nearness: Uint8Array;
}

export interface MeaningSpace {
  /** As one may look for them; `folded` once each. */
  readonly words: readonly { readonly word: string; readonly folded: string }[];
  /** Whether it is among them, as a noun or an infinitive: « met » is no dish. */
  readonly isNaming: (word: string) => boolean;
  /** Null for a word that is not. */
  readonly around: (word: string, memory?: Memory) => Neighbours | null;
}

const spaces = new WeakMap<Thesaurus, MeaningSpace>();

/** Made once: what is near a word does not depend on who says it. */
export function meaningSpace(thesaurus: Thesaurus, memory: Memory = NO_MEMORY): MeaningSpace {
  const space = spaces.get(thesaurus) ?? openSpace(thesaurus, memory);
  spaces.set(thesaurus, space);
  return space;
}

function openSpace(thesaurus: Thesaurus, opening: Memory): MeaningSpace {
  // What a memory holds was made of the same thesaurus.
  const { words, flat } = opening.remember('sought words', '', () => soughtWords(thesaurus));
  const known = new Map<string, Neighbours>();
  const rows = new Map(words.map(({ word }, at) => [word, at]));
  const nouns = new Set(thesaurus.nouns);
  const isNaming = (word: string) => rows.has(word) && (nouns.has(fold(word)) || /(?:er|ir|re)$/u.test(word));
  return {
    words,
    isNaming,
    around: (word, memory = NO_MEMORY) => {
      const row = rows.get(word);
      if (row === undefined || !isNaming(word)) return null;
      const vector = flat.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
      const found =
        known.get(word) ?? memory.remember('meanings around', word, () => neighbours(cosines(vector, flat)));
      known.set(word, found);
      return found;
    },
  };
}

interface SoughtWords {
  readonly words: MeaningSpace['words'];
  /** The vectors of their meanings, one after another. */
  readonly flat: Float32Array;
}

const PLURAL = /[sx]$/u;

/** By their spelling without accents: a stem would take shuttles for turnips. Of two words spelt alike, the one with more synonyms. */
function soughtWords({ meanings, nearOf }: Thesaurus): SoughtWords {
  const spelt = new Map<string, { readonly word: string; readonly synonyms: number }>();
  for (const word of meanings.keys()) {
    const folded = fold(word);
    const synonyms = nearOf(word).length;
    if (synonyms >= (spelt.get(folded)?.synonyms ?? 0)) spelt.set(folded, { word, synonyms });
  }
  const words = [...spelt]
    .filter(([folded]) => !PLURAL.test(folded) || !spelt.has(folded.replace(PLURAL, '')))
    .map(([folded, { word }]) => ({ word, folded }));
  const flat = new Float32Array(words.length * DIMENSIONS);
  for (const [at, { word }] of words.entries()) flat.set(meanings.get(word) ?? [], at * DIMENSIONS);
  return { words, flat };
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

function neighbours(all: Float32Array): Neighbours {
  const places: number[] = [];
  all.forEach((cosine, at) => {
    if (cosine >= LEAST_NEARNESS) places.push(at);
  });
  return {
    places: Uint16Array.from(places),
    nearness: Uint8Array.from(places, (at) => Math.min(255, Math.round(255 * (all[at] ?? 0)))),
  };
}
