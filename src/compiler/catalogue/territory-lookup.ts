import { LEVELS, type Level } from '../../domain/territory/level.ts';
import { type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import type { CommuneRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { atlasCommunes, LEVEL_SOURCES, type TerritoryRow } from '../geography/level-sources.ts';

/** The tables by code, indexed once. */
export interface TerritoryLookup {
  readonly tables: TerritoryTables;
  /** Without those of the overseas collectivités. */
  readonly communes: ReadonlyMap<string, CommuneRow>;
  row(level: Level, code: string): TerritoryRow | undefined;
  members(level: Level, code: string): readonly CommuneRow[];
  /** Undefined for a commune. */
  seatOf(level: Level, code: string): CommuneRow | undefined;
  /** Code of the territory of a level that a commune lies in; empty without one. */
  codeAt(level: Level, commune: CommuneRow): string;
  /** The one key of a perimeter that several levels share: Paris is a commune, La Réunion a département. */
  mainKey(key: TerritoryKey): TerritoryKey;
}

function byCode<T extends { readonly code: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}

function membersAt(communes: readonly CommuneRow[], codeAt: TerritoryLookup['codeAt']) {
  const members = new Map<TerritoryKey, CommuneRow[]>();
  for (const row of communes)
    for (const level of LEVELS) {
      const code = codeAt(level, row);
      if (code === '') continue;
      const key = territoryKey(level, code);
      const list = members.get(key);
      if (list) list.push(row);
      else members.set(key, [row]);
    }
  return members;
}

/** Régions of one département and départements of one commune. */
function perimeterAliases(
  tables: TerritoryTables,
  members: ReadonlyMap<TerritoryKey, readonly CommuneRow[]>,
): Map<TerritoryKey, TerritoryKey> {
  const found = new Map<TerritoryKey, TerritoryKey>();
  for (const { code } of tables.regions) {
    const [only, ...others] = tables.departements.filter((row) => row.region === code);
    if (only && others.length === 0)
      found.set(territoryKey('region', code), territoryKey('departement', only.code));
  }
  for (const { code } of tables.departements) {
    const key = territoryKey('departement', code);
    const [only, ...others] = members.get(key) ?? [];
    if (only && others.length === 0) found.set(key, territoryKey('commune', only.code));
  }
  return found;
}

export function territoryLookup(tables: TerritoryTables): TerritoryLookup {
  const communes = atlasCommunes(tables);
  const rowsOfCommunes = byCode(communes);
  const rows = new Map(LEVELS.map((level) => [level, byCode(LEVEL_SOURCES[level].rows(tables))]));
  const codes = new Map(LEVELS.map((level) => [level, LEVEL_SOURCES[level].codeOf(tables)]));
  const codeAt = (level: Level, commune: CommuneRow) => codes.get(level)?.(commune) ?? '';
  const members = membersAt(communes, codeAt);
  const mainKeys = perimeterAliases(tables, members);
  return {
    tables,
    communes: rowsOfCommunes,
    row: (level, code) => rows.get(level)?.get(code),
    seatOf: (level, code) => {
      const row = rows.get(level)?.get(code);
      return row && 'seat' in row ? rowsOfCommunes.get(row.seat) : undefined;
    },
    members: (level, code) => members.get(territoryKey(level, code)) ?? [],
    codeAt,
    mainKey: (key) => mainKeys.get(key) ?? key,
  };
}
