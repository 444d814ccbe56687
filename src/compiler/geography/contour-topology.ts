import { lineString, simplify } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import type { Transform } from 'topojson-specification';
import { groupByEach } from '../../core/collections/group-by.ts';
import { ringArea } from '../../core/geo/rings.ts';
import { type Areas, type CodedArea, mergedArea, onGrid } from '../../core/geo/topology.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { areaRings, buildTopology, type Contours } from './build-topology.ts';
import { type CodesOf, LEVEL_SOURCES } from './level-sources.ts';

/** 0.0001°, from Guadeloupe to Mayotte. */
const GRID: Transform = { scale: [0.0001, 0.0001], translate: [-62, -22] };

/** About one step of the grid. */
export const GRID_METRES = 10;

const snapTo = (value: number, axis: 0 | 1): number =>
  Math.round((value - GRID.translate[axis]) / GRID.scale[axis]) * GRID.scale[axis] + GRID.translate[axis];

export function snap([longitude = 0, latitude = 0]: Position): Position {
  return [snapTo(longitude, 0), snapTo(latitude, 1)];
}

/** Degrees; closed when its ends are the same position. */
type Arc = readonly Position[];

export function isClosed(arc: Arc): boolean {
  const [first, last] = [arc[0], arc.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}

/** The ends of an open arc stay, so that neighbours still meet. */
function midpoints(arc: Arc): Position[] {
  const middles = arc.slice(1).map(([x = 0, y = 0], i) => {
    const [px = 0, py = 0] = arc[i] ?? [];
    return [(px + x) / 2, (py + y) / 2];
  });
  const [first, last, start] = [arc[0], arc.at(-1), middles[0]];
  if (!first || !last || !start || arc.length < 3) return [...arc];
  return isClosed(arc) ? [...middles, start] : [first, ...middles, last];
}

const SMOOTHING = 3;

export function smoothArc(arc: Arc): Position[] {
  let smooth = [...arc];
  for (let round = 0; round < SMOOTHING; round++) smooth = midpoints(smooth);
  return smooth;
}

/** Douglas-Peucker, tolerance in degrees. A closed arc that would have fewer than four positions comes back whole. */
export function simplifyArc(arc: Arc, tolerance: number): Position[] {
  if (arc.length < 3) return [...arc];
  const simple = simplify(lineString(arc.map((position) => [...position])), { tolerance, highQuality: true });
  const { coordinates } = simple.geometry;
  return isClosed(arc) && coordinates.length < 4 ? [...arc] : coordinates;
}

/** In the same topology: arcs stay shared. */
function merged(
  contours: Contours,
  communes: ReadonlyMap<string, CommuneRow>,
  groupsOf: CodesOf,
): Areas<CodedArea> {
  const members = groupByEach(contours.objects.communes?.geometries ?? [], ({ id }) => {
    const commune = communes.get(id);
    if (!commune) throw new Error(`contour of an unknown commune: ${id}`);
    return groupsOf(commune);
  });
  const geometries = [...members]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, areas]) => ({ ...mergedArea(contours, areas), id }));
  return { type: 'GeometryCollection', geometries };
}

const DRAWN = ['epci', 'ept', 'departement', 'region'] as const;

/** The levels of the COG that are drawn, each made of communes; groupings are made when the content is compiled. */
export function mergeLevels(contours: Contours, tables: TerritoryTables): Contours {
  const rows = new Map(tables.communes.map((row) => [row.code, row]));
  const { commune } = LEVEL_SOURCES;
  const communes = contours.objects[commune.object] ?? { type: 'GeometryCollection', geometries: [] };
  const objects = DRAWN.map((level) => {
    const { object, codesOf } = LEVEL_SOURCES[level];
    return [object, merged(contours, rows, codesOf(tables))] as const;
  });
  return { ...contours, objects: { [commune.object]: communes, ...Object.fromEntries(objects) } };
}

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

/** On no grid: positions as they are given. */
export function plainTopology(name: string, areas: ReadonlyMap<string, MultiPolygon>): Contours {
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
