import { groupBy } from '../../core/collections/group-by.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
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

export type LocatedEntries = ReturnType<typeof locateEntries>;

export function locateEntries(tables: TerritoryTables) {
  const communes = new Map(locateCommunes(tables).map((commune) => [commune.entry.code, commune]));
  const byDepartement = groupBy(communes.values(), (commune) => commune.departements[0]);
  const byRegion = groupBy(communes.values(), (commune) => commune.regions[0]);
  const byEpci = groupBy(communes.values(), (commune) => commune.epci[0]);
  const byEpt = groupBy(communes.values(), (commune) => commune.ept[0]);
  const upper = (
    level: 'region' | 'departement' | 'com',
    { code, name }: { readonly code: string; readonly name: string },
    within: Pick<LocatedEntry, 'departements' | 'regions'>,
  ): LocatedEntry => {
    const members = (level === 'region' ? byRegion : byDepartement).get(code) ?? [];
    return { ...union({ level, code, name }, members), epci: [], ept: [], ...within };
  };
  const part = (row: { code: string; name: string; commune: string }, level: GazetteerEntry['level']) => {
    const commune = communes.get(row.commune);
    const entry: GazetteerEntry = { level, code: row.code, name: row.name, parent: row.commune };
    return { ...union(entry, commune ? [commune] : []), population: 0 };
  };
  return {
    current: [
      ...tables.regions.map((row) => upper('region', row, { departements: [], regions: [row.code] })),
      ...tables.departements.map((row) =>
        upper('departement', row, { departements: [row.code], regions: [row.region] }),
      ),
      ...tables.collectivites.map((row) =>
        upper('com', row, { departements: [row.code], regions: [row.code] }),
      ),
      ...tables.groupings.map(({ level, code, name, kind, seat, members }) => {
        const found = (members.length > 0 ? members : [seat]).flatMap(
          (member) => byEpci.get(member) ?? byDepartement.get(member) ?? communes.get(member) ?? [],
        );
        return { ...union({ level, code, name }, found, seat), type: kind };
      }),
      ...tables.epci.map(({ code, name, seat, type }) => ({
        ...union({ level: 'epci', code, name }, byEpci.get(code), seat),
        type,
      })),
      ...tables.ept.map(({ code, name, seat }) => union({ level: 'ept', code, name }, byEpt.get(code), seat)),
      ...communes.values(),
    ],
    former: tables.formerCommunes.flatMap((row) => (row.type === 'ancien-code' ? [] : [part(row, row.type)])),
    arrondissements: tables.arrondissements.map((row) => part(row, 'arrondissement-municipal')),
    communes,
  };
}

function locateCommunes(tables: TerritoryTables): LocatedEntry[] {
  return tables.communes.map((row) => ({
    entry: { level: 'commune', code: row.code, name: row.name },
    type: '',
    departements: [row.departement],
    // Overseas collectivités have no région: their own code is used for it, as in the COG.
    regions: [row.region || row.departement],
    epci: row.epci ? [row.epci] : [],
    ept: row.ept ? [row.ept] : [],
    population: row.population,
  }));
}

/** Located by its communes: the codes of its seat come first. */
function union(entry: GazetteerEntry, communes: readonly LocatedEntry[] = [], seat?: string): LocatedEntry {
  const members = communes.toSorted((a, b) => Number(b.entry.code === seat) - Number(a.entry.code === seat));
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
