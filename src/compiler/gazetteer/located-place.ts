import type { EpciRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';
import type { Place } from './resolution.ts';

/** A place with what is needed to filter and describe it. Only the gazetteer sees these. */
export interface LocatedPlace {
  readonly place: Place;
  /** Type of an EPCI (`CC`, `CA`, `CU`, `METRO`, `MET69`), empty elsewhere. */
  readonly type: string;
  /** Codes of the départements (or overseas collectivité) it lies in, the seat's first. Empty for a région. */
  readonly departements: readonly string[];
  readonly regions: readonly string[];
  readonly epci: readonly string[];
  readonly ept: readonly string[];
  /** Inhabitants; ranks suggestions, never candidates. */
  readonly population: number;
}

/** Every place of the tables, and the code → current commune table. */
export interface Places {
  readonly current: readonly LocatedPlace[];
  /** Communes déléguées et associées. */
  readonly former: readonly LocatedPlace[];
  readonly arrondissements: readonly LocatedPlace[];
  readonly communes: ReadonlyMap<string, LocatedPlace>;
}

/** Locates every territory of the tables (COG 2026). */
export function locatePlaces(tables: TerritoryTables): Places {
  const communes = new Map(locateCommunes(tables).map((commune) => [commune.place.code, commune]));
  const byEpci = groupBy(communes.values(), (commune) => commune.epci[0]);
  const byEpt = groupBy(communes.values(), (commune) => commune.ept[0]);
  const epci = tables.epci.map((row) => ({
    ...union({ level: 'epci', code: row.code, name: row.name }, seatFirst(row, byEpci)),
    type: row.type,
  }));
  const ept = tables.ept.map((row) =>
    union({ level: 'ept', code: row.code, name: row.name }, seatFirst(row, byEpt)),
  );
  const groupings = tables.groupings.map((row) => {
    const members = row.epci.flatMap((code) => byEpci.get(code) ?? []);
    return union({ level: row.level, code: row.code, name: row.name }, bringFirst(row.seat, members));
  });
  const within = (row: { code: string; name: string; commune: string }, level: Place['level']) => {
    const place: Place = { level, code: row.code, name: row.name, parent: row.commune };
    return {
      ...union(
        place,
        [communes.get(row.commune)].flatMap((parent) => parent ?? []),
      ),
      population: 0,
    };
  };
  return {
    current: [...locateWide(tables, communes), ...groupings, ...epci, ...ept, ...communes.values()],
    former: tables.formerCommunes.flatMap((row) =>
      row.type === 'ancien-code' ? [] : [within(row, row.type)],
    ),
    arrondissements: tables.arrondissements.map((row) => within(row, 'arrondissement-municipal')),
    communes,
  };
}

function locateCommunes(tables: TerritoryTables): LocatedPlace[] {
  return tables.communes.map((row) => ({
    place: { level: 'commune', code: row.code, name: row.name },
    type: '',
    departements: [row.departement],
    // Overseas collectivités have no région: their own code stands for it, as in the COG.
    regions: [row.region || row.departement],
    epci: row.epci ? [row.epci] : [],
    ept: row.ept ? [row.ept] : [],
    population: row.population,
  }));
}

function locateWide(tables: TerritoryTables, communes: ReadonlyMap<string, LocatedPlace>): LocatedPlace[] {
  const byDepartement = groupBy(communes.values(), (commune) => commune.departements[0]);
  const byRegion = groupBy(communes.values(), (commune) => commune.regions[0]);
  const inhabitants = (members: readonly LocatedPlace[] = []) =>
    members.reduce((sum, member) => sum + member.population, 0);
  const blank = { type: '', epci: [], ept: [] };
  return [
    ...tables.regions.map(
      (row): LocatedPlace => ({
        ...blank,
        place: { level: 'region', code: row.code, name: row.name },
        departements: [],
        regions: [row.code],
        population: inhabitants(byRegion.get(row.code)),
      }),
    ),
    ...tables.departements.map(
      (row): LocatedPlace => ({
        ...blank,
        place: { level: 'departement', code: row.code, name: row.name },
        departements: [row.code],
        regions: [row.region],
        population: inhabitants(byDepartement.get(row.code)),
      }),
    ),
    ...tables.collectivites.map(
      (row): LocatedPlace => ({
        ...blank,
        place: { level: 'com', code: row.code, name: row.name },
        departements: [row.code],
        regions: [row.code],
        population: inhabitants(byDepartement.get(row.code)),
      }),
    ),
  ];
}

function seatFirst(row: EpciRow, groups: ReadonlyMap<string, readonly LocatedPlace[]>): LocatedPlace[] {
  return bringFirst(row.seat, groups.get(row.code) ?? []);
}

function bringFirst(seat: string, members: readonly LocatedPlace[]): LocatedPlace[] {
  return members.toSorted((a, b) => Number(b.place.code === seat) - Number(a.place.code === seat));
}

function union(place: Place, members: readonly LocatedPlace[]): LocatedPlace {
  const all = (pick: (member: LocatedPlace) => readonly string[]) => [...new Set(members.flatMap(pick))];
  return {
    place,
    type: '',
    departements: all((member) => member.departements),
    regions: all((member) => member.regions),
    epci: all((member) => member.epci),
    ept: all((member) => member.ept),
    population: members.reduce((sum, member) => sum + member.population, 0),
  };
}

function groupBy<T>(items: Iterable<T>, key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = key(item);
    if (group === undefined) continue;
    const members = groups.get(group);
    if (members) members.push(item);
    else groups.set(group, [item]);
  }
  return groups;
}
