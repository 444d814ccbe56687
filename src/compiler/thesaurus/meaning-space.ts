import { fold } from '../../text/fold.ts';
import { type Memory, NO_MEMORY } from '../remembered.ts';
import type { Thesaurus } from './read-thesaurus.ts';
import { DIMENSIONS } from './word-meanings.ts';

const LEAST_NEARNESS = 0.45;

/** A word near everything is near nothing: by how much it is nearer its neighbours than words are on average. */
const AVERAGE_OF_NEAREST = 0.54;
const NEAREST = 12;
const PENALTY = 0.5;

/** Of so many words one is looked at for it. */
const SAMPLE = 16;

/** Places in the list of {@link MeaningSpace.words}, and how near each is, between 0 and 1. */
interface Neighbours {
  readonly places: Uint32Array;
  readonly nearness: Float32Array;
}

export interface MeaningSpace {
  /** Nouns and verbs, as one may look for them; `folded` once each. */
  readonly words: readonly { readonly word: string; readonly folded: string }[];
  readonly has: (word: string) => boolean;
  /** Null for a word that is not among them. */
  readonly around: (word: string, memory?: Memory) => Neighbours | null;
}

const spaces = new WeakMap<Thesaurus, MeaningSpace>();

/** Made once: what is near a word does not depend on who says it. */
export function meaningSpace(thesaurus: Thesaurus): MeaningSpace {
  const space = spaces.get(thesaurus) ?? openSpace(thesaurus);
  spaces.set(thesaurus, space);
  return space;
}

function openSpace(thesaurus: Thesaurus): MeaningSpace {
  const { meanings } = thesaurus;
  const words = soughtWords(thesaurus);
  const flat = new Float32Array(words.length * DIMENSIONS);
  for (const [at, { word }] of words.entries()) flat.set(meanings.get(word) ?? [], at * DIMENSIONS);
  const known = new Map<string, Neighbours>();
  const sought = new Set(words.map(({ word }) => word));
  const has = (word: string) => sought.has(word);
  return {
    words,
    has,
    around: (word, memory = NO_MEMORY) => {
      const vector = meanings.get(word);
      if (!vector || !has(word)) return null;
      const found =
        known.get(word) ?? memory.remember('meanings around', word, () => neighbours(cosines(vector, flat)));
      known.set(word, found);
      return found;
    },
  };
}

const PLURAL = /[sx]$/u;

/** By their spelling without accents: a stem would take shuttles for turnips. Of two words spelt alike, the one with more synonyms. */
function soughtWords({ meanings, nearOf, nouns }: Thesaurus): MeaningSpace['words'] {
  const words = new Map<string, { readonly word: string; readonly synonyms: number }>();
  const isNoun = new Set(nouns);
  for (const word of meanings.keys()) {
    const folded = fold(word);
    const synonyms = nearOf(word).length;
    const isSought = isNoun.has(folded) || /(?:er|ir|re)$/u.test(word);
    if (isSought && synonyms >= (words.get(folded)?.synonyms ?? 0)) words.set(folded, { word, synonyms });
  }
  return [...words]
    .filter(([folded]) => !PLURAL.test(folded) || !words.has(folded.replace(PLURAL, '')))
    .map(([folded, { word }]) => ({ word, folded }));
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
  const nearest = all
    .filter((_, at) => at % SAMPLE === 0)
    .sort()
    .subarray(-NEAREST);
  const hubness = nearest.reduce((sum, it) => sum + it, 0) / nearest.length - AVERAGE_OF_NEAREST;
  const least = LEAST_NEARNESS + PENALTY * hubness;
  const places: number[] = [];
  all.forEach((cosine, at) => {
    if (cosine >= least) places.push(at);
  });
  return {
    places: Uint32Array.from(places),
    nearness: Float32Array.from(places, (at) => (all[at] ?? 0) - PENALTY * hubness),
  };
}
