import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type * as Topo from 'topojson-specification';

/** `id` is a code; the rings are arc indices, `~i` for arc i reversed. */
export type TopologyArea<P extends object = object> = Topo.Polygon<P> | Topo.MultiPolygon<P>;

export interface AreaCollection<P extends object = object> extends Topo.GeometryCollection<P> {
  geometries: TopologyArea<P>[];
}

/** A topology of areas only, all that the atlas draws. */
export type AreaTopology<P extends object = object> = Topo.Topology<Record<string, AreaCollection<P>>>;

/** The committed contours: one collection a level, each geometry's `id` its code. */
export type Contours = AreaTopology;

type Areas<P> = FeatureCollection<Polygon | MultiPolygon, P>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isArea = (value: unknown) =>
  isRecord(value) && (value.type === 'Polygon' || value.type === 'MultiPolygon') && Array.isArray(value.arcs);

/** Properties are not looked at: who builds or commits a topology answers for them. */
export function isAreaTopology<P extends object>(value: unknown): value is AreaTopology<P> {
  if (!isRecord(value) || value.type !== 'Topology' || !Array.isArray(value.arcs)) return false;
  if (!isRecord(value.objects)) return false;
  return Object.values(value.objects).every(
    (object) => isRecord(object) && Array.isArray(object.geometries) && object.geometries.every(isArea),
  );
}

export function topologyOf<P extends object>(objects: Readonly<Record<string, Areas<P>>>): AreaTopology<P> {
  const built: unknown = topology({ ...objects });
  if (!isAreaTopology<P>(built)) throw new Error('a topology was asked of something else than areas');
  return built;
}

/** Rounds to a grid; deltas between its points are what is written. */
export function onGrid<P extends object>(areas: AreaTopology<P>, grid: Topo.Transform): AreaTopology<P> {
  return quantize(areas, grid);
}

export function featureOf<P extends object>(
  areas: AreaTopology,
  area: TopologyArea<P>,
): Feature<Polygon | MultiPolygon, P> {
  return area.type === 'Polygon' ? feature<P>(areas, area) : feature<P>(areas, area);
}

export function areaRings(area: TopologyArea): number[][] {
  return area.type === 'Polygon' ? area.arcs : area.arcs.flat();
}

export function areaArcs(area: TopologyArea): number[] {
  const arcs = new Set(
    areaRings(area)
      .flat()
      .map((index) => (index < 0 ? ~index : index)),
  );
  return [...arcs].sort((a, b) => a - b);
}

/** One arc and one geometry a line, keys in a fixed order, so that a change of one border reads as one line of a diff. */
export function formatTopology({ objects, transform, arcs }: AreaTopology): string {
  const texts = Object.entries(objects).map(([name, { geometries }]) => {
    const lines = geometries.map((area) => JSON.stringify({ type: area.type, id: area.id, arcs: area.arcs }));
    return `${JSON.stringify(name)}:{"type":"GeometryCollection","geometries":[\n${lines.join(',\n')}\n]}`;
  });
  const grid = transform ? `"transform":${JSON.stringify(transform)},\n` : '';
  const arcLines = arcs.map((arc) => JSON.stringify(arc)).join(',\n');
  return `{"type":"Topology",\n${grid}"objects":{\n${texts.join(',\n')}\n},\n"arcs":[\n${arcLines}\n]}\n`;
}
