import { neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import type { CommuneProperties, DepartementFile, LikeCommunesFile } from '../../formats/territory-files.ts';
import { typographic } from '../../text/typography.ts';
import type { Contours, TopologyArea } from '../geography/topology.ts';
import { likeCommunes } from './like-communes.ts';
import { lineageOf } from './lineage.ts';
import { subTopology } from './sub-topology.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import { indicatorsOf, type Placements } from './territory-records.ts';

/** A département's file: contours of its communes and of those that touch them from outside, with their figures. */
export type DepartementTopology = Topology<{
  communes: GeometryCollection<CommuneProperties>;
  around: GeometryCollection<{ readonly name: string }>;
}> &
  DepartementFile;

interface Sources {
  readonly lookup: TerritoryLookup;
  readonly placements: Placements;
  readonly contours: Contours;
}

/** What all files share: made once. */
interface Shared {
  readonly areas: ReadonlyMap<string, TopologyArea>;
  readonly around: ReadonlyMap<string, readonly string[]>;
  /** Codes of the communes of each département. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

function codesByDepartement(lookup: TerritoryLookup): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const { code, departement } of lookup.communes.values())
    members.set(departement, [...(members.get(departement) ?? []), code]);
  return members;
}

function share({ lookup, contours }: Sources): Shared {
  const geometries = (contours.objects.communes?.geometries ?? []) as TopologyArea[];
  const codes = geometries.map((geometry) => String(geometry.id));
  const touching = neighbors(geometries as never);
  return {
    areas: new Map(geometries.map((geometry, i) => [codes[i] ?? '', geometry])),
    around: new Map(codes.map((code, i) => [code, (touching[i] ?? []).map((j) => codes[j] ?? '')])),
    members: codesByDepartement(lookup),
  };
}

/** Wider territories of the communes, numbered in the order they are met. */
class ParentTable {
  readonly rows: [TerritoryKey, string][] = [];
  private readonly at = new Map<TerritoryKey, number>();

  number(key: TerritoryKey, name: string): number {
    const known = this.at.get(key);
    if (known !== undefined) return known;
    this.at.set(key, this.rows.length);
    return this.rows.push([key, typographic(name)]) - 1;
  }
}

function propertiesOf({ lookup, placements }: Sources, table: ParentTable, code: string): CommuneProperties {
  const row = lookup.communes.get(code);
  if (!row) throw new Error(`no commune ${code}`);
  const own = placements.get(territoryKey('commune', code));
  const pin = own?.pin ?? placements.get(territoryKey('departement', row.departement))?.pin;
  if (!pin) throw new Error(`no place for the departement of ${code}: run npm run geography`);
  return {
    name: typographic(row.name),
    population: row.population,
    area: own?.areaKm2 ?? null,
    pin,
    parents: lineageOf(lookup, 'commune', code).parents.map(({ key, name }) => table.number(key, name)),
  };
}

function formerOf({ lookup }: Sources, departement: string): DepartementFile['former'] {
  return lookup.tables.formerCommunes.flatMap(({ code, name, commune }) => {
    const today = lookup.communes.get(commune);
    return today?.departement === departement && !lookup.communes.has(code)
      ? [[code, typographic(name), today.code, typographic(today.name)] as const]
      : [];
  });
}

function fileOf(sources: Sources, shared: Shared, departement: string): DepartementTopology {
  const codes = shared.members.get(departement) ?? [];
  const table = new ParentTable();
  const properties = new Map(codes.map((code) => [code, propertiesOf(sources, table, code)]));
  const drawn = codes.filter((code) => shared.areas.has(code));
  const own = new Set(codes);
  const outside = new Set(
    drawn.flatMap((code) => shared.around.get(code) ?? []).filter((code) => !own.has(code)),
  );
  const areaOf = (code: string) => shared.areas.get(code) as TopologyArea;
  const topology = subTopology(sources.contours, {
    communes: drawn.map((code) => ({ ...areaOf(code), properties: properties.get(code) })),
    around: [...outside].sort().map((code) => ({
      ...areaOf(code),
      properties: { name: typographic(sources.lookup.communes.get(code)?.name ?? '') },
    })),
  });
  return {
    ...(topology as DepartementTopology),
    parents: table.rows,
    bare: Object.fromEntries([...properties].filter(([code]) => !shared.areas.has(code))),
    former: formerOf(sources, departement),
  };
}

/** One file a département, by its code. */
export function departementFiles(sources: Sources): Map<string, DepartementTopology> {
  const shared = share(sources);
  return new Map(sources.lookup.tables.departements.map(({ code }) => [code, fileOf(sources, shared, code)]));
}

/** For each département, the communes most like each of its own. */
export function likeFiles({
  lookup,
  placements,
}: Pick<Sources, 'lookup' | 'placements'>): Map<string, LikeCommunesFile> {
  const areaOf = (code: string) => placements.get(territoryKey('commune', code))?.areaKm2 ?? null;
  const measured = [...lookup.communes.values()].map((commune) => ({
    code: commune.code,
    name: typographic(commune.name),
    indicators: indicatorsOf([commune], areaOf(commune.code)),
  }));
  const like = likeCommunes(measured);
  return new Map(
    [...codesByDepartement(lookup)].map(([departement, codes]) => [
      departement,
      Object.fromEntries(codes.map((code) => [code, like.get(code) ?? []])),
    ]),
  );
}
