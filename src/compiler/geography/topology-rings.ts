import type { MultiPolygon, Polygon } from 'topojson-specification';

/** A polygonal geometry of a topology. */
export type TopologyArea = Polygon | MultiPolygon;

/** The rings of a geometry as lists of arc indices (`~i` for arc i reversed). */
export function geometryRings(area: TopologyArea): number[][] {
  return area.type === 'Polygon' ? area.arcs : area.arcs.flat();
}

/** Indices (without direction) of the arcs that a geometry uses, in increasing order. */
export function geometryArcs(area: TopologyArea): number[] {
  const arcs = new Set(
    geometryRings(area)
      .flat()
      .map((index) => (index < 0 ? ~index : index)),
  );
  return [...arcs].sort((a, b) => a - b);
}
