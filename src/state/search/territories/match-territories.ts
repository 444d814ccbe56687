import { LEVELS } from '../../../core/territory/levels.ts';
import type { IndexedTerritory, TerritoryIndex } from './parse-territory-index.ts';
import { isStopWord } from './query-spelling.ts';
import { type QueryWord, type Reading, readingsOf } from './territory-query.ts';
import { eachOwner } from './word-index.ts';

export interface RankedTerritory {
  readonly territory: IndexedTerritory;
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
  if (found.length === 0 && words.length > 1 && last && isStopWord(last.typed))
    return matchTerritories(index, words.slice(0, -1), limit);
  return eachOnce(found).slice(0, limit);
}

/** A territory may answer by two of its names: the better one is the reason shown. */
export function eachOnce(found: readonly RankedTerritory[]): RankedTerritory[] {
  const first = new Map<string, RankedTerritory>();
  for (const match of found) if (!first.has(match.territory.key)) first.set(match.territory.key, match);
  return [...first.values()];
}

function rankedTerritories(index: TerritoryIndex, words: readonly QueryWord[]): RankedTerritory[] {
  const readings = readingsOf(words, index.departements.values());
  // For each territory, the bits of the words that are in its name.
  const bits = new Uint16Array(index.territories.length);
  words.forEach(({ needles }, at) => {
    for (const needle of needles)
      eachOwner(index.words, needle, (place) => {
        bits[place] = (bits[place] ?? 0) | (1 << at);
      });
  });
  const needsNoName = readings.some((reading) => reading.nameBits === 0);
  const found: RankedTerritory[] = [];
  index.territories.forEach((territory, place) => {
    const inName = bits[place] ?? 0;
    const rank = inName !== 0 || needsNoName ? bestRank(territory, inName, readings) : null;
    if (rank) found.push({ territory, rank });
  });
  return found.sort(
    (a, b) =>
      a.rank.tier - b.rank.tier || a.rank.smallWords - b.rank.smallWords || bySize(a.territory, b.territory),
  );
}

function bestRank(territory: IndexedTerritory, bits: number, readings: readonly Reading[]): Rank | null {
  let best: Rank | null = null;
  for (const reading of readings) {
    if ((bits & reading.nameBits) !== reading.nameBits) continue;
    const rank = rankOf(territory, reading);
    if (rank && (!best || rank.tier < best.tier)) best = rank;
  }
  return best;
}

/** The last tier of those whose name, or code, is all that was typed, but for where they lie. */
export const LAST_NAMED = 3;

type Rank = NonNullable<ReturnType<typeof rankOf>>;

/**
 * Null when it does not answer; the words of its name are not tested. `tier`: from 0, the very name that was typed or the
 * arrondissement of a postcode, to 9, a territory of the level that was typed. `smallWords`: 0 when the small words typed are the
 * name's too: « la rochelle ».
 */
function rankOf(territory: IndexedTerritory, reading: Reading) {
  const { levels, departements } = reading;
  if (
    levels &&
    !levels.includes(territory.level) &&
    !territory.otherKeys.some((key) => levels.some((level) => key.startsWith(`${level}:`)))
  )
    return null;
  if (departements && !territory.departements.some((code) => departements.has(code))) return null;
  if (!reading.codes.every((code) => hasCode(territory, code))) return null;
  if (isArrondissementOf(territory, reading.codes)) return { tier: 0, smallWords: 0 };
  if (reading.nameBits === 0)
    return { tier: reading.codes.length > 0 ? codeTier(territory, reading.codes) : 9, smallWords: 0 };
  return { tier: nameTier(territory, reading), smallWords: smallWords(territory, reading) };
}

function bySize(a: IndexedTerritory, b: IndexedTerritory): number {
  return (
    levelOrder(a) - levelOrder(b) || b.weight - a.weight || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
  );
}

function levelOrder({ level }: IndexedTerritory): number {
  return level === 'region' ? 0 : level === 'departement' ? 1 : 2;
}

/** A name found whole comes first, even with a département after it; then what begins with the words, then the rest. */
function nameTier(territory: IndexedTerritory, { coreNames, isQualified }: Reading): number {
  if (coreNames.includes(territory.core)) return isQualified ? 1 : 0;
  if (territory.commonNames.some((name) => coreNames.includes(name))) return isQualified ? 3 : 2;
  const begins = coreNames.some(
    (core) => territory.core.startsWith(core) || territory.commonNames.some((name) => name.startsWith(core)),
  );
  if (begins) return isQualified ? 6 : 4;
  return isQualified ? 7 : 5;
}

function smallWords(territory: IndexedTerritory, { fullNames, hasStopWord }: Reading): number {
  return hasStopWord && !fullNames.some((words) => territory.words.startsWith(words)) ? 1 : 0;
}

/** « 20 » was Corse until 1976, and still is in postcodes; « 1 » is « 01 ». */
function departementCodes(code: string): string[] {
  return code === '20' ? ['2A', '2B'] : [code.toUpperCase().padStart(2, '0')];
}

/** Digits of a postcode, or of a SIREN, under which too much would answer. */
const LEAST_POSTCODE = 3;
const LEAST_SIREN = 6;

function hasCode(territory: IndexedTerritory, code: string): boolean {
  const upper = code.toUpperCase();
  if (territory.code === upper) return territory.level !== 'region';
  if (code.length >= LEAST_SIREN) return territory.code.startsWith(code);
  if (departementCodes(code).some((departement) => territory.departements.includes(departement))) return true;
  return code.length >= LEAST_POSTCODE && territory.postcodes.some((postcode) => postcode.startsWith(code));
}

/** Its postcode, which is its city's too, says more than the city's name: « paris 75010 ». */
function isArrondissementOf({ level, postcodes }: IndexedTerritory, codes: readonly string[]): boolean {
  return level === 'arrondissement' && codes.some((code) => postcodes.includes(code));
}

/** A département by its number and a commune by its postcode, then by its INSEE code: « 54280 » is one of each. */
function codeTier(territory: IndexedTerritory, codes: readonly string[]): number {
  const hasCodeThat = (found: (code: string) => boolean) => codes.some(found);
  const isDepartement = (code: string) =>
    departementCodes(code).some(
      (departement) =>
        (territory.level === 'departement' && territory.code === departement) ||
        territory.otherKeys.includes(`departement:${departement}`),
    );
  if (hasCodeThat(isDepartement)) return 0;
  if (hasCodeThat((code) => territory.postcodes.includes(code))) return 1;
  if (hasCodeThat((code) => territory.code === code.toUpperCase())) return 2;
  return territory.level === 'commune' ? 4 : 5;
}
