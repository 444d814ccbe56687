import { groupBy } from '../../core/collections/group-by.ts';
import type { CommuneLists, CommuneProperties, CommuneTopology } from '../../core/formats/communes-file.ts';
import { silhouetteOf } from '../../core/geo/silhouette.ts';
import { type CodedArea, type DescribedArea, neighboursIn, type Topology } from '../../core/geo/topology.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { CommuneRow } from '../../core/territory/territory-tables.ts';
import { typographic } from '../../core/text/typography.ts';
import { areaArcs, type Contours } from '../geography/build-topology.ts';
import { territoryFeature } from '../geography/territory-feature.ts';
import { lineageOf } from './lineage.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import { epciIndicatorsOf, type Placements } from './territory-records.ts';

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
    const outline = contour ? { ...silhouetteOf(contour), bbox } : null;
    if (level === 'epci')
      return this.rows.push([...row, outline, epciIndicatorsOf(this.sources.lookup, placements, code)]) - 1;
    return this.rows.push(outline ? [...row, outline] : row) - 1;
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
  const around = picked([...outside].sort(), (code) => {
    const { name = '', population = 0 } = sources.lookup.communes.get(code) ?? {};
    return { name: typographic(name), population };
  });
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
