import type { MultiPolygon, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { simplifyArc, smoothArc } from './simplify-arcs.ts';
import { geometryRings, type TopologyArea } from './topology-rings.ts';

/** Grid of the committed coordinates: 0.0001°, about 10 m. Covers from Guadeloupe to Mayotte. */
const TRANSFORM = { scale: [0.0001, 0.0001], translate: [-62, -22] } as const;

/** A ring under this area (square degrees, about 0.005 km²) has collapsed. */
const COLLAPSED = 5e-7;

/** Twice the area of a ring, square degrees. */
function twiceArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x = 0, y = 0] = ring[i] ?? [];
    const [nextX = 0, nextY = 0] = ring[i + 1] ?? [];
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum);
}

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
    if (twiceArea(ringOf(simple, ring)) > 2 * COLLAPSED) continue;
    for (const index of ring) {
      const arc = index < 0 ? ~index : index;
      simple[arc] = arcs[arc] ?? [];
    }
  }
  return simple;
}

/** The committed topology's objects: one collection a level, each geometry's `id` its code. */
export type Contours = Topology<Record<string, GeometryCollection>>;

/**
 * One topology of all traced areas (code → contour traced on pixel edges): arcs smoothed, simplified by `tolerance`
 * (degrees) and put on the committed grid. Its only object is named `name`, sorted by code.
 */
export function contourTopology(
  name: string,
  areas: ReadonlyMap<string, MultiPolygon>,
  tolerance: number,
): Contours {
  const geometries = [...areas]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, geometry]) => ({ type: 'Feature' as const, id: code, properties: {}, geometry }));
  const traced = buildTopology({ [name]: { type: 'FeatureCollection', features: geometries } as never });
  const collection = traced.objects[name] as GeometryCollection;
  const areasOf = collection.geometries as TopologyArea[];
  for (const area of areasOf) delete area.properties;
  const smooth = traced.arcs.map((arc) => smoothArc(arc));
  const arcs = simplifyArcs(smooth, areasOf.flatMap(geometryRings), tolerance);
  const contours = { type: 'Topology', arcs, objects: { [name]: collection } } as Contours;
  return quantize(contours, TRANSFORM as never);
}
