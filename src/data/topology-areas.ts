import type { MultiPolygon, Polygon } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type * as Topo from 'topojson-specification';

/** A contour of a topology, `id` its territory's code. */
export type TopologyArea<P> = (Topo.Polygon<P & object> | Topo.MultiPolygon<P & object>) & {
  readonly id: string;
  readonly properties: P;
};

/** Contours of one level. */
export interface TopologyAreas<P> {
  readonly type: 'GeometryCollection';
  readonly geometries: readonly TopologyArea<P>[];
}

/** The contour of an area, longitude and latitude in degrees. */
export function contourOf(topology: object, area: TopologyArea<unknown>): Polygon | MultiPolygon {
  return feature(topology as Topo.Topology, area as Topo.Polygon).geometry as Polygon | MultiPolygon;
}

/** The areas of a list that share an arc with the one at an index. */
export function bordering<T>(areas: readonly T[], index: number): T[] {
  const around = neighbors(areas as never)[index] ?? [];
  return around.flatMap((at) => areas[at] ?? []);
}
