import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mergeArcs, mesh, neighbors, quantize, transform } from 'topojson-client';
import type * as Topo from 'topojson-specification';
import { distanceBetween } from './distance.ts';

/** Neighbours share the arcs of their common border, which is stored once. */
export type Topology<T extends Topo.Objects = Topo.Objects> = Topo.Topology<T>;

export type Area<P extends object = object> = Topo.Polygon<P> | Topo.MultiPolygon<P>;

export type DescribedArea<P extends object> = Area<P> & { properties: P };

/** `id` is its territory's code. */
export type CodedArea<P extends object = object> = Area<P> & { id: string };

export interface Areas<A extends Area> {
  type: 'GeometryCollection';
  geometries: A[];
}

/** Longitude, latitude in degrees. */
export type Contour = Polygon | MultiPolygon;

export function featureOf<P extends object>(topology: Topology, area: Area<P>): Feature<Contour, P> {
  return area.type === 'Polygon' ? feature(topology, area) : feature(topology, area);
}

export const contourOf = (topology: Topology, area: Area): Contour => featureOf(topology, area).geometry;

/** Between two areas of the list. */
export function innerBorders(topology: Topology, areas: readonly Area[]): MultiLineString {
  return mesh(topology, { type: 'GeometryCollection', geometries: [...areas] }, (a, b) => a !== b);
}

/** Between two areas of the list that lie in the same one of `wider`, whose own borders are left out. */
export function bordersWithin(
  topology: Topology,
  areas: readonly Area[],
  wider: readonly Area[],
): MultiLineString {
  const bounds = new Set(wider.flatMap(arcsOf));
  const met = new Set<number>();
  const shared = areas.flatMap(arcsOf).filter((arc) => {
    const isSecond = met.has(arc);
    met.add(arc);
    return isSecond && !bounds.has(arc);
  });
  return feature(topology, { type: 'MultiLineString', arcs: shared.map((arc) => [arc]) }).geometry;
}

/** Metres of the border between two areas: of the arcs that both use, on a sphere. */
export function sharedBorder(topology: Topology, one: Area, other: Area): number {
  const steps = innerBorders(topology, [one, other]).coordinates.flatMap((line) =>
    line.slice(1).map((to, i) => distanceBetween(at(line[i]), at(to))),
  );
  return steps.reduce((sum, metres) => sum + metres, 0);
}

const at = ([longitude = 0, latitude = 0]: Position = []) => [longitude, latitude] as const;

/** Without direction. */
export function arcsOf(area: Area): number[] {
  const rings = area.type === 'Polygon' ? area.arcs : area.arcs.flat();
  return rings.flat().map((arc) => (arc < 0 ? ~arc : arc));
}

/** For each area, those that share an arc with it. */
export function neighboursIn<A extends Area>(areas: readonly A[]): A[][] {
  return neighbors([...areas]).map((around) => around.flatMap((at) => areas[at] ?? []));
}

export function mergedArea(topology: Topology, areas: readonly Area[]): Topo.MultiPolygon {
  return mergeArcs(topology, [...areas]);
}

export function mergedContour(topology: Topology, areas: readonly Area[]): MultiPolygon {
  return merge(topology, [...areas]);
}

/** In degrees, of a topology on a grid or not. */
export function positionsOf({ arcs, transform: grid }: Topology): Position[][] {
  const place = transform(grid ?? null);
  return arcs.map((arc) => arc.map((position, index) => [...place([...position], index > 0)]));
}

export type Grid = Topo.Transform;

export function onGrid<T extends Topo.Objects>(topology: Topology<T>, grid: Grid): Topology<T> {
  return quantize(topology, grid);
}
