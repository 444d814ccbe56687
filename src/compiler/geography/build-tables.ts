import type {
  CommuneRow,
  EpciRow,
  FormerCommuneRow,
  RegionRow,
  TerritoryTables,
} from '../../core/territory/territory-tables.ts';
import type { CogPackage } from './read-packages.ts';

export type CogTables = Omit<TerritoryTables, 'groupings'>;

/** By INSEE's « type de nom en clair » (TNCC) code; types 0 and 1 take no article. */
const ARTICLES: Readonly<Record<number, string>> = { 2: 'le ', 3: 'la ', 4: 'les ', 5: 'l’' };

type Zoned = CogPackage['regions'][number];
type Member = CogPackage['epci'][number];
type CogCommune = CogPackage['communes'][number];

function zonedRow(record: Zoned): RegionRow {
  return {
    code: record.code,
    name: record.nom,
    article: ARTICLES[record.typeLiaison] ?? '',
    seat: record.chefLieu,
  };
}

function mostPopulous(members: readonly string[], population: ReadonlyMap<string, number>): string {
  const [first] = members.toSorted(
    (a, b) => (population.get(b) ?? 0) - (population.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  if (first === undefined) throw new Error('a grouping of communes has no member');
  return first;
}

function groupRows(groups: readonly Member[], population: ReadonlyMap<string, number>): EpciRow[] {
  return groups.map((group) => ({
    code: group.code,
    name: group.nom,
    type: group.type,
    seat: mostPopulous(
      group.membres.map((member) => member.code),
      population,
    ),
  }));
}

function groupByMember(groups: readonly Member[]): Map<string, string> {
  const byMember = new Map<string, string>();
  for (const group of groups) {
    for (const { code } of group.membres) {
      const other = byMember.get(code);
      if (other !== undefined)
        throw new Error(`commune ${code} is a member of ${other} and of ${group.code}`);
      byMember.set(code, group.code);
    }
  }
  return byMember;
}

/** Communes déléguées and associées, then the other former codes, with an empty name where no source knows one. */
function formerRows(
  records: readonly CogCommune[],
  formerNames: ReadonlyMap<string, string>,
): FormerCommuneRow[] {
  const parts = records.flatMap((record): FormerCommuneRow[] =>
    record.type === 'commune-deleguee' || record.type === 'commune-associee'
      ? [{ code: record.code, name: record.nom, type: record.type, commune: record.chefLieu }]
      : [],
  );
  const named = new Set(parts.map((row) => row.code));
  const gone = records
    .filter((record) => record.type === 'commune-actuelle')
    .flatMap((record) =>
      record.anciensCodes
        .filter((code) => !named.has(code))
        .map((code) => ({
          code,
          name: formerNames.get(code) ?? '',
          type: 'ancien-code' as const,
          commune: record.code,
        })),
    );
  return [...parts, ...gone];
}

function communeRows(cog: CogPackage, current: readonly CogCommune[]): CommuneRow[] {
  const epci = groupByMember(cog.epci);
  const ept = groupByMember(cog.ept);
  return current.map((record) => ({
    code: record.code,
    name: record.nom,
    departement: record.departement,
    region: record.zone === 'com' ? '' : record.region,
    epci: epci.get(record.code) ?? '',
    ept: ept.get(record.code) ?? '',
    // Only the uninhabited communes of the TAAF and Clipperton have no population in the package.
    population: record.population ?? 0,
    postcodes: record.codesPostaux,
  }));
}

export function buildTables(cog: CogPackage, formerNames: ReadonlyMap<string, string>): CogTables {
  const current = cog.communes.filter((record) => record.type === 'commune-actuelle');
  const population = new Map(current.map((record) => [record.code, record.population ?? 0]));
  return {
    cogYear: 2026,
    regions: cog.regions.filter((record) => record.zone !== 'com').map(zonedRow),
    departements: cog.departements
      .filter((record) => record.zone !== 'com')
      .map((record) => ({ ...zonedRow(record), region: record.region })),
    epci: groupRows(cog.epci, population),
    ept: groupRows(cog.ept, population),
    communes: communeRows(cog, current),
    formerCommunes: formerRows(cog.communes, formerNames),
    arrondissements: cog.communes
      .filter((record) => record.type === 'arrondissement-municipal')
      .map((record) => ({
        ...{ code: record.code, name: record.nom },
        ...{ commune: record.commune, population: record.population ?? 0 },
      })),
    collectivites: cog.departements
      .filter((record) => record.zone === 'com')
      .map((record) => ({ code: record.code, name: record.nom })),
  };
}
