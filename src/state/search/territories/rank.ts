import { LEVELS } from '../../../core/territory/level.ts';
import type { IndexedTerritory } from './parse-territory-index.ts';
import type { Reading } from './territory-query.ts';

/** The last tier of those whose name, or code, is all that was typed, but for where they lie. */
export const LAST_NAMED = 3;

export interface Rank {
  /** From 0, the very name that was typed or the arrondissement of a postcode, to 9, a territory of the level that was typed. */
  readonly tier: number;
  /** 0 when the small words typed are the name's too: « la rochelle ». */
  readonly smallWords: number;
}

/** Null when it does not answer; the words of its name are not tested. */
export function rankOf(it: IndexedTerritory, reading: Reading): Rank | null {
  const { levels, departements } = reading;
  if (
    levels &&
    !levels.includes(it.level) &&
    !it.otherKeys.some((key) => levels.some((level) => isAt(key, level)))
  )
    return null;
  if (departements && !it.departements.some((code) => departements.has(code))) return null;
  if (!reading.codes.every((code) => hasCode(it, code))) return null;
  if (isArrondissementOf(it, reading.codes)) return { tier: 0, smallWords: 0 };
  if (reading.nameBits === 0)
    return { tier: reading.codes.length > 0 ? codeTier(it, reading.codes) : 9, smallWords: 0 };
  return { tier: nameTier(it, reading), smallWords: smallWords(it, reading) };
}

export function bySize(a: IndexedTerritory, b: IndexedTerritory): number {
  return (
    levelOrder(a) - levelOrder(b) || b.weight - a.weight || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
  );
}

function levelOrder({ level }: IndexedTerritory): number {
  return level === 'region' ? 0 : level === 'departement' ? 1 : 2;
}

function isAt(key: string, level: string): boolean {
  return key.startsWith(`${level}:`);
}

/** A name found whole comes first, even with a département after it; then what begins with the words, then the rest. */
function nameTier(it: IndexedTerritory, { cores, isQualified }: Reading): number {
  if (cores.includes(it.core)) return isQualified ? 1 : 0;
  if (it.spoken.some((spoken) => cores.includes(spoken))) return isQualified ? 3 : 2;
  const begins = cores.some(
    (core) => it.core.startsWith(core) || it.spoken.some((spoken) => spoken.startsWith(core)),
  );
  if (begins) return isQualified ? 6 : 4;
  return isQualified ? 7 : 5;
}

function smallWords(it: IndexedTerritory, { full, hasSmallWord }: Reading): number {
  return hasSmallWord && !full.some((words) => it.words.startsWith(words)) ? 1 : 0;
}

/** « 20 » was Corse until 1976, and still is in postcodes; « 1 » is « 01 ». */
function departementCodes(code: string): string[] {
  return code === '20' ? ['2A', '2B'] : [code.toUpperCase().padStart(2, '0')];
}

/** Digits of a postcode, or of a SIREN, under which too much would answer. */
const LEAST_POSTCODE = 3;
const LEAST_SIREN = 6;

function hasCode(it: IndexedTerritory, code: string): boolean {
  const upper = code.toUpperCase();
  if (it.code === upper) return it.level !== 'region';
  if (code.length >= LEAST_SIREN) return it.code.startsWith(code);
  if (departementCodes(code).some((departement) => it.departements.includes(departement))) return true;
  return code.length >= LEAST_POSTCODE && it.postcodes.some((postcode) => postcode.startsWith(code));
}

/** Its postcode, which is its city's too, says more than the city's name: « paris 75010 ». */
function isArrondissementOf({ level, postcodes }: IndexedTerritory, codes: readonly string[]): boolean {
  return level === 'arrondissement' && codes.some((code) => postcodes.includes(code));
}

/** A département by its number and a commune by its postcode, then by its INSEE code: « 54280 » is one of each. */
function codeTier(it: IndexedTerritory, codes: readonly string[]): number {
  const is = (found: (code: string) => boolean) => codes.some(found);
  const isDepartement = (code: string) =>
    departementCodes(code).some(
      (departement) =>
        (it.level === 'departement' && it.code === departement) ||
        it.otherKeys.includes(`departement:${departement}`),
    );
  if (is(isDepartement)) return 0;
  if (is((code) => it.postcodes.includes(code))) return 1;
  if (is((code) => it.code === code.toUpperCase())) return 2;
  return it.level === 'commune' ? 4 : 5;
}
