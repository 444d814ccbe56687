import type {
  CommuneRow,
  FormerCommuneRow,
  TerritoryTables,
} from '../../domain/territory/territory-tables.ts';
import type { LocatedEntries, LocatedEntry } from './located-entry.ts';
import type { Match } from './match.ts';
import type { Scope } from './scope.ts';

/** A code alone may mean several entries: 93 is a région and a département. */
export interface CodeIndex {
  readonly current: ReadonlyMap<string, readonly LocatedEntry[]>;
  readonly parts: ReadonlyMap<string, readonly LocatedEntry[]>;
  readonly passage: ReadonlyMap<string, LocatedEntry>;
  /** Only ever a suggestion: « 54280 » is Jœuf's code and Seichamps's postcode. */
  readonly postcodes: ReadonlyMap<string, readonly LocatedEntry[]>;
}

const CODE = /^(?:\d{1,5}|\d{9}|2[ab](?:\d{3})?)$/iu;

export function isCode(text: string): boolean {
  return CODE.test(text);
}

export function indexCodes(entries: LocatedEntries, tables: TerritoryTables): CodeIndex {
  return {
    current: byCode(entries.current),
    parts: byCode([...entries.former, ...entries.arrondissements]),
    passage: passageTable(entries, tables.formerCommunes),
    postcodes: byPostcode(entries, tables.communes),
  };
}

/** A retired commune code leads to the commune of today only when the context has an earlier COG. */
export function matchCode(index: CodeIndex, text: string, scope: Scope): Match {
  const code = text.toUpperCase();
  const current = (index.current.get(code) ?? []).filter(scope.accepts);
  if (current.length > 0) return { entries: current };
  const today = index.passage.get(code);
  if (today && scope.cog !== undefined && scope.cog < 2026 && scope.accepts(today)) {
    return { entries: [today], warn: 'retired-code' };
  }
  const parts = (index.parts.get(code) ?? []).filter(scope.accepts);
  const [part] = parts;
  if (part?.entry.level === 'arrondissement-municipal') return { entries: parts };
  if (part) return { entries: parts, warn: 'former-commune' };
  return { entries: [], proposals: proposals(index, code) };
}

function proposals(index: CodeIndex, code: string): LocatedEntry[] {
  // Département 20 was divided in 1976; a spreadsheet turns « 01004 » into 1004.
  const codes = code === '20' ? ['2A', '2B'] : [code, `0${code}`];
  const found = [...codes.flatMap((it) => index.current.get(it) ?? []), ...(index.postcodes.get(code) ?? [])];
  const today = index.passage.get(code);
  return [...new Set(today ? [...found, today] : found)].sort(byPopulation);
}

function byPopulation(a: LocatedEntry, b: LocatedEntry): number {
  return b.population - a.population;
}

function byCode(entries: readonly LocatedEntry[]): Map<string, LocatedEntry[]> {
  const index = new Map<string, LocatedEntry[]>();
  for (const it of entries) {
    const same = index.get(it.entry.code);
    if (same) same.push(it);
    else index.set(it.entry.code, [it]);
  }
  return index;
}

function passageTable(entries: LocatedEntries, rows: readonly FormerCommuneRow[]): Map<string, LocatedEntry> {
  return new Map(
    rows.flatMap((row) => {
      const today = entries.communes.get(row.commune);
      return today && row.code !== row.commune ? [[row.code, today] as const] : [];
    }),
  );
}

function byPostcode(entries: LocatedEntries, rows: readonly CommuneRow[]): Map<string, LocatedEntry[]> {
  const index = new Map<string, LocatedEntry[]>();
  for (const row of rows) {
    const commune = entries.communes.get(row.code);
    if (!commune) continue;
    for (const postcode of row.postcodes) {
      const same = index.get(postcode);
      if (same) same.push(commune);
      else index.set(postcode, [commune]);
    }
  }
  return index;
}
