import KDBush from 'kdbush';
import { groupBy } from '../../domain/group-by.ts';
import { MOST_COMPARABLE } from '../../domain/territory/comparable.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import type { Indicators } from '../../domain/territory/territory-record.ts';
import type { CommuneRow } from '../../domain/territory/territory-tables.ts';
import type { CommuneLists, CommuneProperties, CommuneTopology } from '../../formats/communes-file.ts';
import type { LikeCommune, LikeCommunes } from '../../formats/like-communes-file.ts';
import { silhouetteOf } from '../../geo/silhouette.ts';
import { type CodedArea, type DescribedArea, neighboursIn, type Topology } from '../../geo/topology.ts';
import { typographic } from '../../text/typography.ts';
import { areaArcs, type Contours } from '../geography/build-topology.ts';
import { territoryFeature } from '../geography/territory-feature.ts';
import { lineageOf } from './lineage.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import { indicatorsOf, type Placements } from './territory-records.ts';

export interface MeasuredCommune {
  readonly code: string;
  readonly name: string;
  readonly indicators: Indicators;
}

/** Logarithms. */
interface Point {
  readonly commune: MeasuredCommune;
  readonly population: number;
  readonly density: number;
}

/** In logarithms: where the first look ends, in which most communes have as many others as are told. */
const FIRST_LOOK = 0.1;

/** Nearest first, then in the order of codes; communes without people or contour have none. */
export function likeCommunes(communes: readonly MeasuredCommune[]): Map<string, LikeCommune[]> {
  const points = communes.flatMap((commune): Point[] => {
    const { population, areaKm2 } = commune.indicators;
    if (population === 0 || !areaKm2) return [];
    return [{ commune, population: Math.log2(population), density: Math.log2(population / areaKm2) }];
  });
  const tree = new KDBush(points.length);
  for (const { population, density } of points) tree.add(population, density);
  tree.finish();
  const around = ({ population, density }: Point): Point[] => {
    for (let reach = FIRST_LOOK; ; reach *= 2) {
      const found = tree.within(population, density, reach);
      if (found.length > MOST_COMPARABLE || found.length === points.length)
        return found.flatMap((at) => points[at] ?? []);
    }
  };
  const like = (own: Point) => {
    const square = (other: Point) =>
      (other.population - own.population) ** 2 + (other.density - own.density) ** 2;
    return around(own)
      .filter((other) => other !== own)
      .sort((a, b) => square(a) - square(b) || (a.commune.code < b.commune.code ? -1 : 1))
      .slice(0, MOST_COMPARABLE);
  };
  return new Map(
    points.map((own) => [
      own.commune.code,
      like(own).map(
        ({ commune: { code, name, indicators } }): LikeCommune => [
          code,
          name,
          indicators.population,
          indicators.areaKm2 ?? 0,
        ],
      ),
    ]),
  );
}

interface Sources {
  readonly lookup: TerritoryLookup;
  readonly placements: Placements;
  readonly contours: Contours;
}

interface Shared {
  readonly areas: ReadonlyMap<string, CodedArea>;
  readonly around: ReadonlyMap<string, readonly string[]>;
  /** By code of département. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

function codesByDepartement(communes: Iterable<CommuneRow>): Map<string, string[]> {
  const members = groupBy(communes, ({ departement }) => departement);
  return new Map([...members].map(([departement, rows]) => [departement, rows.map(({ code }) => code)]));
}

function share({ lookup, contours }: Sources): Shared {
  const areas = contours.objects.communes?.geometries ?? [];
  const touching = neighboursIn(areas);
  return {
    areas: new Map(areas.map((area) => [area.id, area])),
    around: new Map(areas.map(({ id }, i) => [id, (touching[i] ?? []).map((other) => other.id)])),
    members: codesByDepartement(lookup.communes.values()),
  };
}

/** Numbers wider territories in the order they are met. */
class ParentTable {
  readonly rows: CommuneLists['parents'][number][] = [];
  private readonly at = new Map<TerritoryKey, number>();
  private readonly sources: Sources;

  constructor(sources: Sources) {
    this.sources = sources;
  }

  number(key: TerritoryKey, name: string): number {
    const known = this.at.get(key);
    if (known !== undefined) return known;
    this.at.set(key, this.rows.length);
    const { contours, placements } = this.sources;
    const [level, code] = partsOf(key);
    const bbox = placements.get(key)?.bbox;
    // The outlines of the other levels come with the upper levels.
    const isDrawn = bbox && (level === 'epci' || level === 'ept');
    const contour = isDrawn && territoryFeature(contours, level, code).geometry;
    const row = [key, typographic(name)] as const;
    return this.rows.push(contour ? [...row, { ...silhouetteOf(contour), bbox }] : row) - 1;
  }
}

function propertiesOf({ lookup, placements }: Sources, table: ParentTable, code: string): CommuneProperties {
  const row = lookup.communes.get(code);
  if (!row) throw new Error(`no commune ${code}`);
  const own = placements.get(territoryKey('commune', code));
  if (!own) throw new Error(`no place for commune:${code}: run npm run geography`);
  return {
    name: typographic(row.name),
    population: row.population,
    area: own.areaKm2,
    pin: own.pin,
    parents: lineageOf(lookup, 'commune', code).parents.map(({ key, name }) => table.number(key, name)),
  };
}

function formerOf({ lookup }: Sources, departement: string): CommuneLists['former'] {
  return lookup.tables.formerCommunes.flatMap(({ code, name, commune }) => {
    const today = lookup.communes.get(commune);
    return today?.departement === departement && !lookup.communes.has(code)
      ? [[code, typographic(name), today.code, typographic(today.name)] as const]
      : [];
  });
}

function fileOf(sources: Sources, shared: Shared, departement: string): CommuneTopology {
  const codes = shared.members.get(departement) ?? [];
  const table = new ParentTable(sources);
  const properties = new Map(codes.map((code) => [code, propertiesOf(sources, table, code)]));
  const outside = new Set(codes.flatMap((code) => shared.around.get(code) ?? []));
  for (const code of codes) outside.delete(code);
  const picked = <P extends object>(
    wanted: Iterable<string>,
    propertiesAt: (code: string) => P | undefined,
  ) =>
    [...wanted].flatMap((code) => {
      const [area, own] = [shared.areas.get(code), propertiesAt(code)];
      return area && own ? [{ ...area, properties: own }] : [];
    });
  const communes = picked(codes, (code) => properties.get(code));
  const around = picked([...outside].sort(), (code) => ({
    name: typographic(sources.lookup.communes.get(code)?.name ?? ''),
  }));
  const { topology, renumbered } = keptArcs(sources.contours, [...communes, ...around]);
  return {
    ...topology,
    objects: {
      communes: { type: 'GeometryCollection', geometries: communes.map((area) => renumbered(area)) },
      around: { type: 'GeometryCollection', geometries: around.map((area) => renumbered(area)) },
    },
    parents: table.rows,
    bare: Object.fromEntries([...properties].filter(([code]) => !shared.areas.has(code))),
    former: formerOf(sources, departement),
  };
}

export function departementFiles(sources: Sources): Map<string, CommuneTopology> {
  const shared = share(sources);
  const { departements, collectivites } = sources.lookup.tables;
  return new Map(
    [...departements, ...collectivites].map(({ code }) => [code, fileOf(sources, shared, code)]),
  );
}

/** The most comparable communes, by code of département; none is told of those of overseas collectivités. */
export function likeFiles({
  lookup,
  placements,
}: Pick<Sources, 'lookup' | 'placements'>): Map<string, LikeCommunes> {
  const areaOf = (code: string) => placements.get(territoryKey('commune', code))?.areaKm2 ?? null;
  const communes = lookup.tables.communes.filter(({ region }) => region !== '');
  const measured = communes.map((commune) => ({
    code: commune.code,
    name: typographic(commune.name),
    indicators: indicatorsOf([commune], areaOf(commune.code)),
  }));
  const like = likeCommunes(measured);
  return new Map(
    [...codesByDepartement(communes)].map(([departement, codes]) => [
      departement,
      { communes: Object.fromEntries(codes.map((code) => [code, like.get(code) ?? []])) },
    ]),
  );
}

type PickedArea<P extends object> = DescribedArea<P> & CodedArea<P>;

interface KeptArcs {
  readonly topology: Pick<Topology, 'type' | 'arcs' | 'transform'>;
  readonly renumbered: <P extends object>(area: PickedArea<P>) => PickedArea<P>;
}

/** The arcs that some areas use, numbered anew; the grid stays. */
function keptArcs(contours: Contours, areas: readonly CodedArea[]): KeptArcs {
  const kept = [...new Set(areas.flatMap(areaArcs))].sort((a, b) => a - b);
  const at = new Map(kept.map((arc, index) => [arc, index]));
  const move = (index: number) => (index < 0 ? ~(at.get(~index) ?? 0) : (at.get(index) ?? 0));
  return {
    topology: {
      type: 'Topology',
      ...(contours.transform ? { transform: contours.transform } : {}),
      arcs: kept.map((arc) => contours.arcs[arc] ?? []),
    },
    renumbered: (area) =>
      area.type === 'Polygon'
        ? { ...area, arcs: area.arcs.map((ring) => ring.map(move)) }
        : { ...area, arcs: area.arcs.map((polygon) => polygon.map((ring) => ring.map(move))) },
  };
}
