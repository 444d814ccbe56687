import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Contours } from '../geography/topology.ts';
import { areaArcs, type TopologyArea } from '../geography/topology.ts';

function renumbered(area: TopologyArea, at: ReadonlyMap<number, number>): TopologyArea {
  const move = (index: number) => (index < 0 ? ~(at.get(~index) ?? 0) : (at.get(index) ?? 0));
  return area.type === 'Polygon'
    ? { ...area, arcs: area.arcs.map((ring) => ring.map(move)) }
    : { ...area, arcs: area.arcs.map((polygon) => polygon.map((ring) => ring.map(move))) };
}

/** A topology of some areas of another, with the arcs that they use and no other; the grid stays. */
export function subTopology(
  contours: Contours,
  areas: Readonly<Record<string, readonly TopologyArea[]>>,
): Topology<Record<string, GeometryCollection>> {
  const used = new Set(Object.values(areas).flat().flatMap(areaArcs));
  const kept = [...used].sort((a, b) => a - b);
  const at = new Map(kept.map((arc, index) => [arc, index]));
  const objects = Object.entries(areas).map(([name, list]): [string, GeometryCollection] => [
    name,
    { type: 'GeometryCollection', geometries: list.map((area) => renumbered(area, at)) },
  ]);
  return {
    type: 'Topology',
    ...(contours.transform ? { transform: contours.transform } : {}),
    arcs: kept.map((arc) => contours.arcs[arc] ?? []),
    objects: Object.fromEntries(objects),
  };
}
