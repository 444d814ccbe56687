import { groupByEach } from '../../core/collections/group-by.ts';
import { LEVELS, type Level } from '../../core/territory/level.ts';
import { type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { LEVEL_SOURCES, type TerritoryRow } from '../geography/level-sources.ts';

/** The tables by code, indexed once. */
export interface TerritoryLookup {
  readonly tables: TerritoryTables;
  readonly communes: ReadonlyMap<string, CommuneRow>;
  row(level: Level, code: string): TerritoryRow | undefined;
  members(level: Level, code: string): readonly CommuneRow[];
  /** Undefined where the tables don't tell it. */
  seatOf(level: Level, code: string): CommuneRow | undefined;
  /** Itself for a commune, the city for an arrondissement, else the seat or the most populous. */
  mainCommune(level: Level, code: string): CommuneRow | undefined;
  /** Codes of the territories of a level that a commune lies in. */
  codesAt(level: Level, commune: CommuneRow): readonly string[];
  /** The one key of a perimeter that several levels share: Paris is a commune, La Réunion a département. */
  mainKey(key: TerritoryKey): TerritoryKey;
  /** The other keys of such perimeters, each with its main one. */
  readonly aliases: ReadonlyMap<TerritoryKey, TerritoryKey>;
}

function byCode<T extends { readonly code: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}

const membersAt = (communes: readonly CommuneRow[], codesAt: TerritoryLookup['codesAt']) =>
  groupByEach(communes, (row) =>
    LEVELS.flatMap((level) => codesAt(level, row).map((code) => territoryKey(level, code))),
  );

/** Régions of one département, départements of one commune; the only commune of a collectivité is that collectivité. */
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
  for (const { code } of tables.collectivites) {
    const key = territoryKey('com', code);
    const [only, ...others] = members.get(key) ?? [];
    if (only && others.length === 0) found.set(territoryKey('commune', only.code), key);
  }
  return found;
}

const mostPopulous = (communes: readonly CommuneRow[]): CommuneRow | undefined =>
  communes.length > 0
    ? communes.reduce((most, one) => (one.population > most.population ? one : most))
    : undefined;

export function territoryLookup(tables: TerritoryTables): TerritoryLookup {
  const communes = byCode(tables.communes);
  const rows = new Map(
    LEVELS.map((level) => [level, byCode<TerritoryRow>(LEVEL_SOURCES[level].rows(tables))]),
  );
  const codes = new Map(LEVELS.map((level) => [level, LEVEL_SOURCES[level].codesOf(tables)]));
  const codesAt = (level: Level, commune: CommuneRow) => codes.get(level)?.(commune) ?? [];
  const allMembers = membersAt(tables.communes, codesAt);
  const aliases = perimeterAliases(tables, allMembers);
  const members = (level: Level, code: string) => allMembers.get(territoryKey(level, code)) ?? [];
  const seatOf = (level: Level, code: string) => {
    const row = rows.get(level)?.get(code);
    return row && 'seat' in row ? communes.get(row.seat) : undefined;
  };
  return {
    tables,
    communes,
    row: (level, code) => rows.get(level)?.get(code),
    seatOf,
    mainCommune: (level, code) => {
      const row = rows.get(level)?.get(code);
      if (level === 'commune') return communes.get(code);
      if (row && 'commune' in row) return communes.get(row.commune);
      return seatOf(level, code) ?? mostPopulous(members(level, code));
    },
    members,
    codesAt,
    mainKey: (key) => aliases.get(key) ?? key,
    aliases,
  };
}
