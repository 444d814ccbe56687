import { foldedWords } from '../../text/fold.ts';
import { editDistance } from '../../text/similarity.ts';
import type { LocatedEntry } from './located-entry.ts';
import type { NameIndex } from './name-index.ts';
import type { Condition } from './scope.ts';
import { nameKey } from './spelling.ts';

/** Names close to a text, best first; for a person, never applied. */
export type Suggester = (text: string, accepts: Condition) => LocatedEntry[];

interface Entry {
  readonly key: string;
  readonly mask: number;
  readonly places: readonly LocatedEntry[];
}

const VAGUE: ReadonlySet<string> = new Set(
  `france europe monde outre mer republique francaise territoire territoires collectivite agglomeration agglo communaute
  communautes intercommunalite commune communes ville villes metropole region departement pays canton syndicat district
  arrondissement mairie petr epci ept cc ca cu d de des du en et l la le les urbaine europeenne`.split(
    /\s+/u,
  ),
);

/** Share of the best known namesake's population under which another is left out. */
const TENTH = 0.1;

export function suggester(index: NameIndex): Suggester {
  const official = [...index.official].map(toEntry);
  const cores = [...index.cores].map(toEntry);
  const aliases = [...index.aliases].map(([key, found]) => toEntry([key, found.flatMap((it) => it.targets)]));
  const all = [...official, ...cores, ...aliases];
  let words: ReadonlyMap<string, readonly Entry[]> | undefined;
  return (text, accepts) => {
    const key = nameKey(text);
    if (key.length < 2 || foldedWords(key).every((word) => VAGUE.has(word))) return [];
    const beginning = `${key} `;
    const beginsWith = (entry: Entry) => entry.key.startsWith(beginning);
    const contains = (entry: Entry) => entry.key.includes(key) && ` ${entry.key} `.includes(` ${key} `);
    words ??= indexWords([...official, ...cores]);
    const attempts = [
      () => prominent(official.filter(beginsWith), accepts),
      () => misspelt(key, all, accepts),
      () => prominent(cores.filter(beginsWith), accepts),
      () => prominent(all.filter(contains), accepts),
      () => prominent(sharingRareWord(key, words ?? new Map(), accepts), accepts),
    ];
    for (const attempt of attempts) {
      const found = attempt();
      if (found.length > 0) return found;
    }
    return [];
  };
}

function toEntry([key, places]: readonly [string, readonly LocatedEntry[]]): Entry {
  return { key, mask: letterMask(key), places };
}

function locatedOf(entries: readonly Entry[], accepts: Condition): LocatedEntry[] {
  const places = new Set(entries.flatMap((entry) => entry.places.filter(accepts)));
  return [...places].sort((a, b) => b.population - a.population);
}

function prominent(entries: readonly Entry[], accepts: Condition): LocatedEntry[] {
  const places = locatedOf(entries, accepts);
  const least = (places[0]?.population ?? 0) * TENTH;
  return places.filter((it) => it.population >= least);
}

/** One slip in a short name, two in a long one; only the nearest names are kept. */
function misspelt(key: string, entries: readonly Entry[], accepts: Condition): LocatedEntry[] {
  if (key.length < 4) return [];
  let max = key.length < 8 ? 1 : 2;
  let found: Entry[] = [];
  const mask = letterMask(key);
  for (const entry of entries) {
    // Each slip changes at most two letters of the set, which rules most names out without comparing them.
    if (Math.abs(entry.key.length - key.length) > max || bits(entry.mask ^ mask) > 2 * max) continue;
    const distance = editDistance(key, entry.key, max);
    if (distance > max || !entry.places.some(accepts)) continue;
    if (distance < max) found = [];
    max = distance;
    found.push(entry);
  }
  return locatedOf(found, accepts);
}

const RARE = 12;

/** By the rarest of the words that few names have: « Olonne-sur-Mer » → Les Sables-d'Olonne. */
function sharingRareWord(
  key: string,
  words: ReadonlyMap<string, readonly Entry[]>,
  accepts: Condition,
): readonly Entry[] {
  const rare = foldedWords(key)
    .filter((word) => word.length >= 5)
    .map((word) => words.get(word) ?? [])
    .filter((entries) => entries.length <= RARE && entries.some((entry) => entry.places.some(accepts)))
    .sort((a, b) => a.length - b.length);
  return rare[0] ?? [];
}

function indexWords(entries: readonly Entry[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const word of new Set(foldedWords(entry.key))) {
      const same = index.get(word);
      if (same) same.push(entry);
      else index.set(word, [entry]);
    }
  }
  return index;
}

function letterMask(key: string): number {
  let mask = 0;
  for (let i = 0; i < key.length; i++) mask |= 1 << (key.charCodeAt(i) % 32);
  return mask;
}

function bits(mask: number): number {
  let rest = mask >>> 0;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}
