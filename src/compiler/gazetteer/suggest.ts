import { groupByEach } from '../../core/collections/group-by.ts';
import { LEVEL_WORDS } from '../../core/territory/territory-words.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { editDistance } from '../../core/text/similarity.ts';
import type { LocatedEntry } from './located-entry.ts';
import type { NameIndex } from './name-index.ts';
import type { Condition } from './scope.ts';
import { nameKey } from './spelling.ts';

type KnownName = ReturnType<typeof toKnownName>;

const VAGUE: ReadonlySet<string> = new Set([
  ...LEVEL_WORDS,
  ...'france europe monde outre mer republique francaise territoire territoires'.split(' '),
  ...'communautes villes canton syndicat district arrondissement en europeenne'.split(' '),
]);

/** Share of the best known namesake's population under which another is left out. */
const TENTH = 0.1;

/** Names close to a text, best first; for a person, never applied. */
export function suggester(index: NameIndex) {
  const official = [...index.official].map(toKnownName);
  const cores = [...index.cores].map(toKnownName);
  const aliases = [...index.aliases].map(([key, found]) =>
    toKnownName([key, found.flatMap(({ targets }) => targets)]),
  );
  const all = [...official, ...cores, ...aliases];
  let words: ReadonlyMap<string, readonly KnownName[]> | undefined;
  return (text: string, accepts: Condition): LocatedEntry[] => {
    const key = nameKey(text);
    if (key.length < 2 || foldedWords(key).every((word) => VAGUE.has(word))) return [];
    const beginning = `${key} `;
    const beginsWith = (known: KnownName) => known.key.startsWith(beginning);
    const contains = (known: KnownName) => known.key.includes(key) && ` ${known.key} `.includes(` ${key} `);
    words ??= groupByEach([...official, ...cores], (known) => new Set(foldedWords(known.key)));
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

function toKnownName([key, located]: readonly [string, readonly LocatedEntry[]]) {
  return { key, mask: letterMask(key), located };
}

function locatedOf(names: readonly KnownName[], accepts: Condition): LocatedEntry[] {
  const located = new Set(names.flatMap((known) => known.located.filter(accepts)));
  return byPopulation([...located]);
}

function byPopulation(located: readonly LocatedEntry[]): LocatedEntry[] {
  return located.toSorted((a, b) => b.population - a.population);
}

function prominent(names: readonly KnownName[], accepts: Condition): LocatedEntry[] {
  const located = locatedOf(names, accepts);
  const least = (located[0]?.population ?? 0) * TENTH;
  return located.filter(({ population }) => population >= least);
}

/** One typo in a short name, two in a long or well-known one; only the nearest names are kept, and the well-known. */
function misspelt(key: string, names: readonly KnownName[], accepts: Condition): LocatedEntry[] {
  if (key.length < 4) return [];
  let max = key.length < 8 ? 1 : 2;
  let found: KnownName[] = [];
  const famous: KnownName[] = [];
  const mask = letterMask(key);
  for (const known of names) {
    const isFamous = key.length > 4 && key[0] === known.key[0] && known.located.some(isWellKnown);
    const most = isFamous ? 2 : max;
    // Each typo changes at most two letters of the set, which rules most names out without comparing them.
    if (Math.abs(known.key.length - key.length) > most || bits(known.mask ^ mask) > 2 * most) continue;
    const distance = editDistance(key, known.key, most);
    if (distance > most || !known.located.some(accepts)) continue;
    if (isFamous) famous.push(known);
    if (distance > max) continue;
    if (distance < max) found = [];
    max = distance;
    found.push(known);
  }
  const known = locatedOf(famous, (located) => accepts(located) && isWellKnown(located));
  return byPopulation([...new Set([...known, ...locatedOf(found, accepts)])]);
}

const isWellKnown = ({ population }: LocatedEntry): boolean => population >= 50_000;

const RARE = 12;

/** By the rarest of the words that few names have: « Olonne-sur-Mer » → Les Sables-d'Olonne. */
function sharingRareWord(
  key: string,
  words: ReadonlyMap<string, readonly KnownName[]>,
  accepts: Condition,
): readonly KnownName[] {
  const rare = foldedWords(key)
    .filter((word) => word.length >= 5)
    .map((word) => words.get(word) ?? [])
    .filter((names) => names.length <= RARE && names.some((known) => known.located.some(accepts)))
    .sort((a, b) => a.length - b.length);
  return rare[0] ?? [];
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
