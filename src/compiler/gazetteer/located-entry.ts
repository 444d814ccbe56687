import { groupBy } from '../../core/collections/group-by.ts';
import type { EpciRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import type { GazetteerEntry } from './resolution.ts';

export interface LocatedEntry {
  readonly entry: GazetteerEntry;
  /** Of an EPCI: `CC`, `CA`, `CU`, `METRO` or `MET69`; of a grouping, what its author wrote; empty elsewhere. */
  readonly type: string;
  /** Codes of départements (or an overseas collectivité), the seat's first. Empty for a région. */
  readonly departements: readonly string[];
  readonly regions: readonly string[];
  readonly epci: readonly string[];
  readonly ept: readonly string[];
  /** Inhabitants; ranks suggestions, never candidates. */
  readonly population: number;
}

export interface LocatedEntries {
  readonly current: readonly LocatedEntry[];
  readonly former: readonly LocatedEntry[];
  readonly arrondissements: readonly LocatedEntry[];
  readonly communes: ReadonlyMap<string, LocatedEntry>;
}

export function locateEntries(tables: TerritoryTables): LocatedEntries {
  const communes = new Map(locateCommunes(tables).map((commune) => [commune.entry.code, commune]));
  const byEpci = groupBy(communes.values(), (commune) => commune.epci[0]);
  const byDepartement = groupBy(communes.values(), (commune) => commune.departements[0]);
  const byEpt = groupBy(communes.values(), (commune) => commune.ept[0]);
  const epci = tables.epci.map((row) => ({
    ...union({ level: 'epci', code: row.code, name: row.name }, seatFirst(row, byEpci)),
    type: row.type,
  }));
  const ept = tables.ept.map((row) =>
    union({ level: 'ept', code: row.code, name: row.name }, seatFirst(row, byEpt)),
  );
  const groupings = tables.groupings.map((row) => {
    const members = row.members.flatMap(
      (code) => byEpci.get(code) ?? byDepartement.get(code) ?? communes.get(code) ?? [],
    );
    const entry: GazetteerEntry = { level: row.level, code: row.code, name: row.name };
    return { ...union(entry, bringFirst(row.seat, members)), type: row.kind };
  });
  const within = (row: { code: string; name: string; commune: string }, level: GazetteerEntry['level']) => {
    const entry: GazetteerEntry = { level, code: row.code, name: row.name, parent: row.commune };
    return {
      ...union(
        entry,
        [communes.get(row.commune)].flatMap((parent) => parent ?? []),
      ),
      population: 0,
    };
  };
  return {
    current: [...locateUpperLevels(tables, communes), ...groupings, ...epci, ...ept, ...communes.values()],
    former: tables.formerCommunes.flatMap((row) =>
      row.type === 'ancien-code' ? [] : [within(row, row.type)],
    ),
    arrondissements: tables.arrondissements.map((row) => within(row, 'arrondissement-municipal')),
    communes,
  };
}

function locateCommunes(tables: TerritoryTables): LocatedEntry[] {
  return tables.communes.map((row) => ({
    entry: { level: 'commune', code: row.code, name: row.name },
    type: '',
    departements: [row.departement],
    // Overseas collectivités have no région: their own code stands for it, as in the COG.
    regions: [row.region || row.departement],
    epci: row.epci ? [row.epci] : [],
    ept: row.ept ? [row.ept] : [],
    population: row.population,
  }));
}

function locateUpperLevels(
  tables: TerritoryTables,
  communes: ReadonlyMap<string, LocatedEntry>,
): LocatedEntry[] {
  const byDepartement = groupBy(communes.values(), (commune) => commune.departements[0]);
  const byRegion = groupBy(communes.values(), (commune) => commune.regions[0]);
  const inhabitants = (members: readonly LocatedEntry[] = []) =>
    members.reduce((sum, member) => sum + member.population, 0);
  const upper = (
    level: 'region' | 'departement' | 'com',
    { code, name }: { readonly code: string; readonly name: string },
    within: Pick<LocatedEntry, 'departements' | 'regions'>,
  ): LocatedEntry => ({
    ...{ entry: { level, code, name }, type: '', epci: [], ept: [], ...within },
    population: inhabitants((level === 'region' ? byRegion : byDepartement).get(code)),
  });
  return [
    ...tables.regions.map((row) => upper('region', row, { departements: [], regions: [row.code] })),
    ...tables.departements.map((row) =>
      upper('departement', row, { departements: [row.code], regions: [row.region] }),
    ),
    ...tables.collectivites.map((row) =>
      upper('com', row, { departements: [row.code], regions: [row.code] }),
    ),
  ];
}

function seatFirst(row: EpciRow, groups: ReadonlyMap<string, readonly LocatedEntry[]>): LocatedEntry[] {
  return bringFirst(row.seat, groups.get(row.code) ?? []);
}

function bringFirst(seat: string, members: readonly LocatedEntry[]): LocatedEntry[] {
  return members.toSorted((a, b) => Number(b.entry.code === seat) - Number(a.entry.code === seat));
}

function union(entry: GazetteerEntry, members: readonly LocatedEntry[]): LocatedEntry {
  const all = (pick: (member: LocatedEntry) => readonly string[]) => [...new Set(members.flatMap(pick))];
  return {
    entry,
    type: '',
    departements: all((member) => member.departements),
    regions: all((member) => member.regions),
    epci: all((member) => member.epci),
    ept: all((member) => member.ept),
    population: members.reduce((sum, member) => sum + member.population, 0),
  };
}
