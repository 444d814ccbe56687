import type { Bbox, Position } from '../../core/geo/position.ts';
import type {
  CommuneRow,
  EpciRow,
  FormerCommuneRow,
  RegionRow,
  TerritoryTables,
} from '../../core/territory/territory-tables.ts';
import type { CogPackage, CommuneBox } from './read-packages.ts';

export type CogTables = Omit<TerritoryTables, 'groupings'>;

/** By INSEE's « type de nom en clair » (TNCC) code; types 0 and 1 take no article. */
const ARTICLES: Readonly<Record<number, string>> = { 2: 'le ', 3: 'la ', 4: 'les ', 5: 'l’' };

type Zoned = CogPackage['regions'][number];
type Member = CogPackage['epci'][number];
type CogCommune = CogPackage['communes'][number];

const zonedRow = ({ code, nom, typeLiaison, chefLieu }: Zoned): RegionRow => ({
  code,
  name: nom,
  article: ARTICLES[typeLiaison] ?? '',
  seat: chefLieu,
});

function mostPopulous(members: readonly string[], population: ReadonlyMap<string, number>): string {
  const [first] = members.toSorted(
    (a, b) => (population.get(b) ?? 0) - (population.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  if (first === undefined) throw new Error('a grouping of communes has no member');
  return first;
}

const groupRows = (groups: readonly Member[], population: ReadonlyMap<string, number>): EpciRow[] =>
  groups.map(({ code, nom, type, membres }) => {
    const members = membres.map((member) => member.code);
    return { code, name: nom, type, seat: mostPopulous(members, population) };
  });

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
  const others = records
    .filter((record) => record.type === 'commune-actuelle')
    .flatMap(({ code: commune, anciensCodes }) =>
      anciensCodes
        .filter((code) => !named.has(code))
        .map((code) => ({ code, name: formerNames.get(code) ?? '', type: 'ancien-code' as const, commune })),
    );
  return [...parts, ...others];
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
        code: record.code,
        name: record.nom,
        commune: record.commune,
        population: record.population ?? 0,
      })),
    collectivites: cog.departements
      .filter((record) => record.zone === 'com')
      .map((record) => ({ code: record.code, name: record.nom })),
  };
}

/** Every code that ever was. A current code wins, then arrondissements, then parts of communes, then the others. */
export function codesToday(
  tables: Pick<CogTables, 'communes' | 'formerCommunes' | 'arrondissements'>,
): Map<string, string> {
  const rank = { 'ancien-code': 0, 'commune-associee': 1, 'commune-deleguee': 1 };
  const former = tables.formerCommunes.toSorted((a, b) => rank[a.type] - rank[b.type]);
  return new Map([
    ...former.map((row) => [row.code, row.commune] as const),
    ...tables.arrondissements.map((row) => [row.code, row.commune] as const),
    ...tables.communes.map((row) => [row.code, row.code] as const),
  ]);
}

/**
 * A commune of the COG 2017, whose box is known, and the codes of its commune of today: `epci` is empty for the four islands
 * without one.
 */
export type SourceCommune = Readonly<ReturnType<typeof sourceCommunes>[number]>;

// Half-way measured best: town centres lie off the middle, yet outlines are drawn around fields and woods too.
const TOWN_WEIGHT = 0.5;

function centre([west, south, east, north]: Bbox, town: Position | undefined): Position {
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  if (!town || town[0] <= west || town[0] >= east || town[1] <= south || town[1] >= north) return middle;
  return [middle[0] + (town[0] - middle[0]) * TOWN_WEIGHT, middle[1] + (town[1] - middle[1]) * TOWN_WEIGHT];
}

export function sourceCommunes(
  boxes: readonly CommuneBox[],
  tables: CogTables,
  towns: ReadonlyMap<string, Position>,
) {
  const today = codesToday(tables);
  const communes = new Map(tables.communes.map((row) => [row.code, row]));
  return boxes.map(({ code, bbox }) => {
    const commune = communes.get(today.get(code) ?? '');
    if (!commune) throw new Error(`the box of ${code} belongs to no commune of COG ${tables.cogYear}`);
    return {
      bbox,
      centre: centre(bbox, towns.get(code)),
      commune: commune.code,
      departement: commune.departement,
      epci: commune.epci,
    };
  });
}
