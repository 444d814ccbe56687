import type { MultiPolygon, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { ringArea } from '../../geo/rings.ts';
import { GRID } from './committed-grid.ts';
import { simplifyArc, smoothArc } from './simplify-arcs.ts';
import { geometryRings, type TopologyArea } from './topology-rings.ts';

/** A ring under this area (square degrees, about 0.005 km²) has collapsed. */
const COLLAPSED = 5e-7;

function ringOf(arcs: readonly (readonly Position[])[], indices: readonly number[]): Position[] {
  return indices.flatMap((index, i) => {
    const arc = arcs[index < 0 ? ~index : index] ?? [];
    const positions = index < 0 ? arc.toReversed() : arc;
    return i === 0 ? positions : positions.slice(1);
  });
}

/** Simplifies arcs, save those of a ring that would collapse: a thin commune keeps its smoothed shape. */
function simplifyArcs(
  arcs: readonly Position[][],
  rings: readonly number[][],
  tolerance: number,
): Position[][] {
  const simple = arcs.map((arc) => simplifyArc(arc, tolerance));
  for (const ring of rings) {
    if (Math.abs(ringArea(ringOf(simple, ring))) > COLLAPSED) continue;
    for (const index of ring) {
      const arc = index < 0 ? ~index : index;
      simple[arc] = arcs[arc] ?? [];
    }
  }
  return simple;
}

/** The committed topology's objects: one collection a level, each geometry's `id` its code. */
export type Contours = Topology<Record<string, GeometryCollection>>;

/** A topology of areas (code → contour) as they are. Its only object is named `name`, sorted by code. */
function plainTopology(name: string, areas: ReadonlyMap<string, MultiPolygon>): Contours {
  const features = [...areas]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, geometry]) => ({ type: 'Feature' as const, id: code, properties: {}, geometry }));
  const { arcs, objects } = buildTopology({ [name]: { type: 'FeatureCollection', features } as never });
  const collection = objects[name] as GeometryCollection;
  for (const area of collection.geometries) delete area.properties;
  return { type: 'Topology', arcs, objects: { [name]: collection } };
}

/**
 * One topology of all traced areas (code → contour traced on pixel edges): arcs smoothed, simplified by `tolerance`
 * (degrees) and put on the committed grid. Its only object is named `name`, sorted by code.
 */
export function contourTopology(
  name: string,
  areas: ReadonlyMap<string, MultiPolygon>,
  tolerance: number,
): Contours {
  const traced = plainTopology(name, areas);
  const smooth = traced.arcs.map((arc) => smoothArc(arc));
  const areasOf = (traced.objects[name]?.geometries ?? []) as TopologyArea[];
  const rings = areasOf.flatMap(geometryRings);
  return quantize({ ...traced, arcs: simplifyArcs(smooth, rings, tolerance) }, GRID as never);
}

/**
 * One topology of areas (code → contour) whose positions are already on the committed grid: nothing is smoothed nor
 * simplified, a border that two neighbours share is one arc. Its only object is named `name`, sorted by code.
 */
export function exactTopology(name: string, areas: ReadonlyMap<string, MultiPolygon>): Contours {
  return quantize(plainTopology(name, areas), GRID as never);
}
