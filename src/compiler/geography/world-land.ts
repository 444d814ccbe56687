import {
  bboxPolygon,
  difference,
  featureCollection,
  intersect,
  multiPolygon,
  polygon,
  union,
} from '@turf/turf';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import { isInBbox } from '../../core/geo/in-bbox.ts';
import type { Bbox } from '../../core/geo/position.ts';
import { polygonsOf, ringArea } from '../../core/geo/rings.ts';
import { type Contour, innerBorders, mergedContour } from '../../core/geo/topology.ts';
import type { World } from './read-packages.ts';

const FRANCE = '250';

const ANTARCTICA = '010';

interface Coarseness {
  readonly bend: number;
  readonly island: number;
}

const NEAR: readonly Bbox[] = [
  [-25, 27, 35, 66],
  [-80, -10, -45, 28],
  [35, -30, 65, 0],
];

const NEAR_COARSENESS: Coarseness = { bend: 6e-3, island: 0.03 };
const FAR_COARSENESS: Coarseness = { bend: 0.25, island: 2 };

/** Beyond any view that the limits of the camera leave. */
const SHOWN: [west: number, south: number, east: number, north: number] = [-115, -62, 110, 84];

const OVERLAP = 0.03;

const coarsenessAt = (position: Position): Coarseness =>
  NEAR.some((box) => isInBbox(box, [position[0] ?? 0, position[1] ?? 0])) ? NEAR_COARSENESS : FAR_COARSENESS;

function generalised(world: World): World {
  const weighted = presimplify(world);
  const arcs = weighted.arcs.map((arc) =>
    arc.map(([x = 0, y = 0, weight = 0]) => [x, y, weight / coarsenessAt([x, y]).bend]),
  );
  return simplify({ ...weighted, arcs }, 1);
}

const isLarge = ([outer = []]: readonly Position[][]): boolean =>
  Math.abs(ringArea(outer)) > coarsenessAt(outer[0] ?? [0, 0]).island;

/** Across the antimeridian, where world-atlas stitches Russia and Fiji: longitudes run on beyond 180 degrees. */
function unwrapped(ring: readonly Position[]): Position[] {
  let before = ring[0]?.[0] ?? 0;
  const positions = ring.map(([longitude = 0, latitude = 0]): [number, number] => {
    before = longitude + 360 * Math.round((before - longitude) / 360);
    return [before, latitude];
  });
  const isWest = positions.some(([longitude]) => longitude < -180);
  return isWest ? positions.map(([longitude, latitude]) => [longitude + 360, latitude]) : positions;
}

/** What is cut out of coarser land: the finer land of the box lies over its edges. */
export const hole = ([west, south, east, north]: Bbox): Feature<Polygon> =>
  bboxPolygon([west + OVERLAP, south + OVERLAP, east - OVERLAP, north - OVERLAP]);

function landBeyond(world: World, windows: readonly Bbox[]): Feature<Contour> {
  const countries = world.objects.countries.geometries.filter(({ id }) => id !== ANTARCTICA);
  const parts = mergedContour(world, countries).coordinates.map((rings) => rings.map(unwrapped));
  const whole = multiPolygon(parts.filter(isLarge));
  const land = intersect(featureCollection<Contour>([whole, bboxPolygon(SHOWN)]));
  if (!land) throw new Error('no land in view');
  const left = difference(featureCollection<Polygon | MultiPolygon>([land, ...windows.map(hole)]));
  if (!left) throw new Error('no land beyond the windows');
  return left;
}

/** `traced` lies in the windows, finer; what lies beyond them joins it. Each part is a feature of its own. */
export function landOfWorld(
  world: World,
  traced: readonly Feature<Contour, object>[],
  windows: readonly Bbox[],
): Feature<Polygon, object>[] {
  const all = union(featureCollection<Contour>([landBeyond(generalised(world), windows), ...traced]));
  if (!all) throw new Error('no land at all');
  return polygonsOf(all.geometry).map((rings) => polygon(rings, {}));
}

export function bordersOfWorld(world: World): MultiLineString {
  const small = generalised(world);
  const others = small.objects.countries.geometries.filter(({ id }) => id !== FRANCE && id !== ANTARCTICA);
  return innerBorders(small, others);
}
