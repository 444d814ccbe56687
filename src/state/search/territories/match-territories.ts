import type { IndexedTerritory, TerritoryIndex } from './parse-territory-index.ts';
import { isSmallWord } from './query-spelling.ts';
import { bySize, type Rank, rankOf } from './rank.ts';
import { type QueryWord, type Reading, readingsOf } from './territory-query.ts';
import { eachOwner } from './word-index.ts';

export interface RankedTerritory {
  readonly it: IndexedTerritory;
  readonly rank: Rank;
}

export function matchTerritories(
  index: TerritoryIndex,
  words: readonly QueryWord[],
  limit: number,
): RankedTerritory[] {
  const found = rankedTerritories(index, words);
  const last = words.at(-1);
  // « saint denis de la » on the way to « saint denis de la reunion »: no name has « la », which says nothing yet.
  if (found.length === 0 && words.length > 1 && last && isSmallWord(last.typed))
    return matchTerritories(index, words.slice(0, -1), limit);
  return eachOnce(found).slice(0, limit);
}

/** A territory may answer by two of its names: the better one tells why. */
export function eachOnce(found: readonly RankedTerritory[]): RankedTerritory[] {
  const first = new Map<string, RankedTerritory>();
  for (const one of found) if (!first.has(one.it.key)) first.set(one.it.key, one);
  return [...first.values()];
}

function rankedTerritories(index: TerritoryIndex, words: readonly QueryWord[]): RankedTerritory[] {
  const readings = readingsOf(words, index.departements.values());
  const found: RankedTerritory[] = [];
  forEachCandidate(index, words, readings, (it, bits) => {
    const rank = bestRank(it, bits, readings);
    if (rank) found.push({ it, rank });
  });
  return found.sort(
    (a, b) => a.rank.tier - b.rank.tier || a.rank.smallWords - b.rank.smallWords || bySize(a.it, b.it),
  );
}

function bestRank(it: IndexedTerritory, bits: number, readings: readonly Reading[]): Rank | null {
  let best: Rank | null = null;
  for (const reading of readings) {
    if ((bits & reading.nameBits) !== reading.nameBits) continue;
    const rank = rankOf(it, reading);
    if (rank && (!best || rank.tier < best.tier)) best = rank;
  }
  return best;
}

/** Calls back with each territory worth testing and the bits of the words in its name. */
function forEachCandidate(
  index: TerritoryIndex,
  words: readonly QueryWord[],
  readings: readonly Reading[],
  visit: (it: IndexedTerritory, bits: number) => void,
): void {
  const bits = new Uint16Array(index.territories.length);
  words.forEach(({ needles }, at) => {
    for (const needle of needles)
      eachOwner(index.words, needle, (place) => {
        bits[place] = (bits[place] ?? 0) | (1 << at);
      });
  });
  const needsNoName = readings.some((reading) => reading.nameBits === 0);
  index.territories.forEach((it, place) => {
    const own = bits[place] ?? 0;
    if (own !== 0 || needsNoName) visit(it, own);
  });
}
