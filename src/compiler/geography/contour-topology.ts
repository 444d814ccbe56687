import type { MultiPolygon, Position } from 'geojson';
import { ringArea } from '../../geo/rings.ts';
import { type CodedArea, onGrid } from '../../geo/topology.ts';
import { areaRings, buildTopology, type Contours } from './build-topology.ts';
import { GRID } from './committed-grid.ts';
import { simplifyArc, smoothArc } from './simplify-arcs.ts';

/** Square degrees, about 0.005 km²: a ring under this has collapsed. */
const COLLAPSED = 5e-7;

function ringOf(arcs: readonly (readonly Position[])[], indices: readonly number[]): Position[] {
  return indices.flatMap((index, i) => {
    const arc = arcs[index < 0 ? ~index : index] ?? [];
    const positions = index < 0 ? arc.toReversed() : arc;
    return i === 0 ? positions : positions.slice(1);
  });
}

/** Tolerance in degrees. The arcs of a ring that would collapse stay as they are: a thin commune keeps its shape. */
export function simplifyArcs(
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

function plainTopology(name: string, areas: ReadonlyMap<string, MultiPolygon>): Contours {
  const features = [...areas]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, geometry]) => ({ type: 'Feature' as const, id: code, properties: {}, geometry }));
  const { arcs, objects } = buildTopology({ areas: features });
  const geometries = objects.areas.geometries.map(({ properties: _, ...area }): CodedArea => area);
  return { type: 'Topology', arcs, objects: { [name]: { type: 'GeometryCollection', geometries } } };
}

/** Contours traced on pixel edges, by code; `tolerance` in degrees. The only object is named `name`. */
export function contourTopology(
  name: string,
  areas: ReadonlyMap<string, MultiPolygon>,
  tolerance: number,
): Contours {
  const traced = plainTopology(name, areas);
  const smooth = traced.arcs.map((arc) => smoothArc(arc));
  const rings = traced.objects[name]?.geometries.flatMap(areaRings) ?? [];
  return onGrid({ ...traced, arcs: simplifyArcs(smooth, rings, tolerance) }, GRID);
}

/** The same for contours already on the committed grid, neither smoothed nor simplified. */
export function exactTopology(name: string, areas: ReadonlyMap<string, MultiPolygon>): Contours {
  return onGrid(plainTopology(name, areas), GRID);
}
