import { isGrouping, LEVELS } from '../territory/levels.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../territory/territory.ts';

export const LETTERS = ['A', 'B', 'C', 'D'] as const;

export type Letter = (typeof LETTERS)[number];

export const MOST_COMPARED = LETTERS.length;

/** Others that can be compared with one territory. */
export const MOST_BESIDE = MOST_COMPARED - 1;

const MOST_ENTRIES = 40;

export interface ComparedSet {
  readonly keys: readonly TerritoryKey[];
  /** Sheet to read for the territory at the same place; null for the usual one. Without territories: the sheets themselves. */
  readonly sheets: readonly (string | null)[];
}

const ENTRY = new RegExp(`^(${LEVELS.join('|')})-([0-9A-Za-z-]{1,60})$`, 'iu');

const entries = (text: string | undefined): string[] =>
  (text ?? '')
    .slice(0, 4000)
    .split(',', MOST_ENTRIES)
    .map((entry) => entry.trim());

type ReadEntry = { readonly key: TerritoryKey } | { readonly unread: string };

/** Any case is accepted: codes are stored in upper case, ids of groupings in lower case. */
function readEntry(entry: string): ReadEntry {
  const [, level, code = ''] = ENTRY.exec(entry) ?? [];
  const known = LEVELS.find((name) => name === level?.toLowerCase());
  if (!known) return { unread: entry };
  return { key: territoryKey(known, isGrouping(known) ? code.toLowerCase() : code.toUpperCase()) };
}

/** Reads `departement-54,epci-245400676`, in order and in any case. Never throws: an unreadable entry is returned as such. */
export function readTerritories(text: string | undefined): ReadEntry[] {
  return entries(text).flatMap((entry) => (entry ? readEntry(entry) : []));
}

export function formatTerritories(keys: readonly TerritoryKey[]): string {
  return keys.map((key) => partsOf(key).join('-')).join(',');
}

/** Reads `un-id,,un-autre`: an empty entry asks for the usual sheet. */
export function readSheets(text: string | undefined): (string | null)[] {
  return text ? entries(text).map((entry) => entry || null) : [];
}

export const formatSheets = (sheets: readonly (string | null)[]): string | undefined =>
  sheets.join(',').replace(/,+$/u, '') || undefined;

/** What an address asks for; unreadable entries are left out. */
export function setOf({ territoires, fiches }: ComparedSearch): ComparedSet {
  const keys = readTerritories(territoires).flatMap((entry) => ('key' in entry ? [entry.key] : []));
  return { keys, sheets: readSheets(fiches) };
}

/** Adds at the end; the same set when the territory is already in it or the set is full. */
export function withTerritory(set: ComparedSet, key: TerritoryKey): ComparedSet {
  if (set.keys.includes(key) || set.keys.length >= MOST_COMPARED) return set;
  return { keys: [...set.keys, key], sheets: set.sheets };
}

export function withoutTerritory(set: ComparedSet, key: TerritoryKey): ComparedSet {
  const at = set.keys.indexOf(key);
  if (at < 0) return set;
  return { keys: set.keys.toSpliced(at, 1), sheets: set.sheets.toSpliced(at, 1) };
}

export function withSheet(set: ComparedSet, at: number, sheet: string | null): ComparedSet {
  const length = Math.max(set.sheets.length, at + 1);
  const sheets = Array.from({ length }, (_, i) => (i === at ? sheet : (set.sheets[i] ?? null)));
  return { keys: set.keys, sheets };
}

export interface ComparedSearch {
  readonly territoires?: string | undefined;
  readonly fiches?: string | undefined;
}

export function searchOf({ keys, sheets }: ComparedSet): ComparedSearch {
  const fiches = formatSheets(sheets);
  return {
    ...(keys.length > 0 ? { territoires: formatTerritories(keys) } : {}),
    ...(fiches ? { fiches } : {}),
  };
}
