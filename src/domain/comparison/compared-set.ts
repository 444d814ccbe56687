import { LEVELS } from '../territory/level.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../territory/territory.ts';

/** Letters that compared territories bear, in the order of the address. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;

/** One letter. */
export type Letter = (typeof LETTERS)[number];

/** Most territories, or sheets, compared at once. */
export const MOST_COMPARED = LETTERS.length;

/** Entries of an address that are looked at; what follows is noise. */
const MOST_ENTRIES = 40;

/** What is compared, as the address has it. */
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

/** One entry of an address: a key, or what can't be read as one. */
export type ReadEntry = { readonly key: TerritoryKey } | { readonly unread: string };

/** Codes are written in capitals, ids of groupings in small letters; addresses are typed either way. */
function readEntry(entry: string): ReadEntry {
  const [, level, code = ''] = ENTRY.exec(entry) ?? [];
  const known = LEVELS.find((one) => one === level?.toLowerCase());
  if (!known) return { unread: entry };
  return { key: territoryKey(known, known === 'petr' ? code.toLowerCase() : code.toUpperCase()) };
}

/** Reads `departement-54,epci-245400676`, in order, in any case; what can't be read is told, nothing is thrown. */
export function readTerritories(text: string | undefined): ReadEntry[] {
  return entries(text).flatMap((entry) => (entry ? readEntry(entry) : []));
}

/** Writes keys as the address has them: {@link readTerritories} reads them back. */
export function formatTerritories(keys: readonly TerritoryKey[]): string {
  return keys.map((key) => partsOf(key).join('-')).join(',');
}

/** Reads `un-id,,un-autre`: an empty entry asks for the usual sheet. */
export function readSheets(text: string | undefined): (string | null)[] {
  return text ? entries(text).map((entry) => entry || null) : [];
}

/** Writes chosen sheets as the address has them; undefined when every one is the usual. */
export function formatSheets(sheets: readonly (string | null)[]): string | undefined {
  const last = sheets.findLastIndex((sheet) => sheet !== null);
  return last < 0
    ? undefined
    : sheets
        .slice(0, last + 1)
        .map((sheet) => sheet ?? '')
        .join(',');
}

/** The set with a territory more, at the end; the same set when it is there already or the set is full. */
export function withTerritory(set: ComparedSet, key: TerritoryKey): ComparedSet {
  if (set.keys.includes(key) || set.keys.length >= MOST_COMPARED) return set;
  return { keys: [...set.keys, key], sheets: set.sheets };
}

/** The set without a territory, nor the sheet chosen for it. */
export function withoutTerritory(set: ComparedSet, key: TerritoryKey): ComparedSet {
  const at = set.keys.indexOf(key);
  if (at < 0) return set;
  return { keys: set.keys.toSpliced(at, 1), sheets: set.sheets.toSpliced(at, 1) };
}

/** The set with another sheet to read for the territory at a place. */
export function withSheet(set: ComparedSet, at: number, sheet: string | null): ComparedSet {
  const length = Math.max(set.sheets.length, at + 1);
  const sheets = Array.from({ length }, (_, i) => (i === at ? sheet : (set.sheets[i] ?? null)));
  return { keys: set.keys, sheets };
}

/** What the address holds of a set. */
export interface ComparedSearch {
  readonly territoires?: string | undefined;
  readonly fiches?: string | undefined;
}

/** A set as the address has it. */
export function searchOf({ keys, sheets }: ComparedSet): ComparedSearch {
  const fiches = formatSheets(sheets);
  return {
    ...(keys.length > 0 ? { territoires: formatTerritories(keys) } : {}),
    ...(fiches ? { fiches } : {}),
  };
}
