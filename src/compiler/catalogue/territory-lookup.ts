import type { Level } from '../../domain/territory/level.ts';
import { type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import type {
  CommuneRow,
  DepartementRow,
  EpciRow,
  GroupingRow,
  RegionRow,
  TerritoryTables,
} from '../../domain/territory/territory-tables.ts';

type Named = RegionRow | DepartementRow | EpciRow | GroupingRow | CommuneRow;

/** The tables by code, indexed once. */
export interface TerritoryLookup {
  readonly tables: TerritoryTables;
  /** Without those of the overseas collectivités. */
  readonly communes: ReadonlyMap<string, CommuneRow>;
  row(level: Level, code: string): Named | undefined;
  members(level: Level, code: string): readonly CommuneRow[];
  /** Undefined for a commune and a grouping. */
  seatOf(level: Level, code: string): CommuneRow | undefined;
  groupingOf(epci: string): GroupingRow | undefined;
  /** The one key of a perimeter that several levels share: Paris is a commune, La Réunion a département. */
  mainKey(key: TerritoryKey): TerritoryKey;
}

function byCode<T extends { readonly code: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}

function grouped(
  communes: readonly CommuneRow[],
  codesOf: (row: CommuneRow) => readonly (readonly [Level, string])[],
) {
  const members = new Map<TerritoryKey, CommuneRow[]>();
  for (const row of communes)
    for (const [level, code] of codesOf(row)) {
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
  communes: readonly CommuneRow[],
): Map<TerritoryKey, TerritoryKey> {
  const found = new Map<TerritoryKey, TerritoryKey>();
  for (const { code } of tables.regions) {
    const [only, ...others] = tables.departements.filter((row) => row.region === code);
    if (only && others.length === 0)
      found.set(territoryKey('region', code), territoryKey('departement', only.code));
  }
  const byDepartement = grouped(communes, (row) => [['departement', row.departement]]);
  for (const [key, rows] of byDepartement)
    if (rows[0] && rows.length === 1) found.set(key, territoryKey('commune', rows[0].code));
  return found;
}

export function territoryLookup(tables: TerritoryTables): TerritoryLookup {
  const departements = byCode(tables.departements);
  const atlasCommunes = tables.communes.filter((row) => departements.has(row.departement));
  const rowsOfCommunes = byCode(atlasCommunes);
  const rows: Record<Level, ReadonlyMap<string, Named>> = {
    france: new Map(),
    region: byCode(tables.regions),
    departement: departements,
    petr: byCode(tables.groupings),
    groupement: new Map(),
    epci: byCode(tables.epci),
    ept: byCode(tables.ept),
    commune: rowsOfCommunes,
  };
  const groupings = new Map(tables.groupings.flatMap((row) => row.epci.map((epci) => [epci, row] as const)));
  const members = grouped(atlasCommunes, (row) => [
    ['region', row.region],
    ['departement', row.departement],
    ['epci', row.epci],
    ['ept', row.ept],
    ['petr', groupings.get(row.epci)?.code ?? ''],
    ['commune', row.code],
  ]);
  const mainKeys = perimeterAliases(tables, atlasCommunes);
  return {
    tables,
    communes: rowsOfCommunes,
    row: (level, code) => rows[level].get(code),
    seatOf: (level, code) => {
      const row = rows[level].get(code);
      return row && 'seat' in row ? rowsOfCommunes.get(row.seat) : undefined;
    },
    members: (level, code) => members.get(territoryKey(level, code)) ?? [],
    groupingOf: (epci) => groupings.get(epci),
    mainKey: (key) => mainKeys.get(key) ?? key,
  };
}
