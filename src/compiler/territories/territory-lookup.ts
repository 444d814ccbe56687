import { groupByEach } from '../../core/collections/group-by.ts';
import { isGrouping, LEVELS, type Level } from '../../core/territory/levels.ts';
import { type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { ParentTerritory, Share } from '../../core/territory/territory-record.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { LEVEL_SOURCES, type TerritoryRow } from '../geography/level-sources.ts';

export type TerritoryLookup = ReturnType<typeof territoryLookup>;

function byCode<T extends { readonly code: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}

/** A région of one département is known by that one, a département of one commune too, and the only commune of a collectivité by that one. */
function perimeterAliases(
  tables: TerritoryTables,
  members: ReadonlyMap<TerritoryKey, readonly CommuneRow[]>,
): Map<TerritoryKey, TerritoryKey> {
  const onlyCode = ([only, other]: readonly { readonly code: string }[] = []) =>
    other ? undefined : only?.code;
  const found = new Map<TerritoryKey, TerritoryKey>();
  for (const { code } of tables.regions) {
    const only = onlyCode(tables.departements.filter(({ region }) => region === code));
    if (only) found.set(territoryKey('region', code), territoryKey('departement', only));
  }
  for (const { code } of tables.departements) {
    const key = territoryKey('departement', code);
    const only = onlyCode(members.get(key));
    if (only) found.set(key, territoryKey('commune', only));
  }
  for (const { code } of tables.collectivites) {
    const key = territoryKey('com', code);
    const only = onlyCode(members.get(key));
    if (only) found.set(territoryKey('commune', only), key);
  }
  return found;
}

const mostPopulous = ([first, ...others]: readonly CommuneRow[]) =>
  first && others.reduce((most, one) => (one.population > most.population ? one : most), first);

/** The tables by code, indexed once. */
export function territoryLookup(tables: TerritoryTables) {
  const communes = byCode(tables.communes);
  const rows = new Map(
    LEVELS.map((level) => [level, byCode<TerritoryRow>(LEVEL_SOURCES[level].rows(tables))]),
  );
  const row = (level: Level, code: string) => rows.get(level)?.get(code);
  const codes = new Map(LEVELS.map((level) => [level, LEVEL_SOURCES[level].codesOf(tables)]));
  /** Codes of the territories of a level that a commune lies in. */
  const codesAt = (level: Level, commune: CommuneRow) => codes.get(level)?.(commune) ?? [];
  const allMembers = groupByEach(tables.communes, (commune) =>
    LEVELS.flatMap((level) => codesAt(level, commune).map((code) => territoryKey(level, code))),
  );
  const aliases = perimeterAliases(tables, allMembers);
  const members = (level: Level, code: string): readonly CommuneRow[] =>
    allMembers.get(territoryKey(level, code)) ?? [];
  /** Undefined where the tables don't have it. */
  const seatOf = (level: Level, code: string) => {
    const seated = row(level, code);
    return seated && 'seat' in seated ? communes.get(seated.seat) : undefined;
  };
  return {
    tables,
    communes,
    row,
    seatOf,
    /** Itself for a commune, the city for an arrondissement, else the seat or the most populous. */
    mainCommune: (level: Level, code: string) => {
      const found = row(level, code);
      if (level === 'commune') return communes.get(code);
      if (found && 'commune' in found) return communes.get(found.commune);
      return seatOf(level, code) ?? mostPopulous(members(level, code));
    },
    members,
    codesAt,
    /** The one key of a perimeter that several levels share: Paris is a commune, La Réunion a département. */
    mainKey: (key: TerritoryKey): TerritoryKey => aliases.get(key) ?? key,
    /** The other keys of such perimeters, each with its main one. */
    aliases,
  };
}

/** An overseas région is one département, whose key is the main one. */
export function isOverseas({ mainKey }: TerritoryLookup, region: string): boolean {
  const key = territoryKey('region', region);
  return mainKey(key) !== key;
}

interface Lineage {
  /** Of the seat where the territory crosses a border; empty for France and overseas collectivités. */
  readonly region: string;
  /** Of the seat where the territory crosses a border, or the overseas collectivité; null for a région and France. */
  readonly departement: string | null;
  /** Widest first, without the territory itself and never twice the same perimeter. */
  readonly parents: readonly ParentTerritory[];
}

function parentsAt(
  lookup: TerritoryLookup,
  level: Level,
  seat: CommuneRow,
  members: readonly CommuneRow[],
): ParentTerritory[] {
  const held = members.map((commune) => lookup.codesAt(level, commune));
  const main = lookup.codesAt(level, seat);
  const codes = new Set(held.flat());
  const shareOf = (code: string): Share => {
    if (held.every((codesOfMember) => codesOfMember.includes(code))) return 'whole';
    return main.includes(code) ? 'main' : 'part';
  };
  const named = (code: string): ParentTerritory[] => {
    const row = lookup.row(level, code);
    const key = territoryKey(level, code);
    // An alias is listed under its main key, or is the territory itself.
    return row && lookup.mainKey(key) === key
      ? [{ key, level, code, name: row.name, share: shareOf(code) }]
      : [];
  };
  const others = [...codes].filter((code) => !main.includes(code)).sort();
  return [...main, ...others].flatMap(named);
}

/** A département may be one of those that a grouping is made of; a grouping that only touches it is no parent. */
const holds = (level: Level) => (parent: ParentTerritory) =>
  level !== 'departement' || !isGrouping(parent.level) || parent.share === 'whole';

/** Paris the département is not the parent of Paris the commune. Throws for a code that the tables lack. */
export function lineageOf(lookup: TerritoryLookup, level: Level, code: string): Lineage {
  if (!lookup.row(level, code)) throw new Error(`no ${level} ${code}`);
  if (level === 'france') return { region: '', departement: null, parents: [] };
  const seat = lookup.mainCommune(level, code);
  if (!seat) throw new Error(`no commune of ${level} ${code}`);
  const members = level === 'arrondissement' ? [seat] : lookup.members(level, code);
  return {
    region: seat.region,
    departement: level === 'region' ? null : seat.departement,
    parents: LEVEL_SOURCES[level].around
      .flatMap((wider) => parentsAt(lookup, wider, seat, members))
      .filter(holds(level)),
  };
}
