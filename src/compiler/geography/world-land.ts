import {
  bboxClip,
  bboxPolygon,
  difference,
  featureCollection,
  multiPolygon,
  polygon,
  union,
} from '@turf/turf';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import type { Bbox } from '../../domain/territory/territory.ts';
import { isInBbox } from '../../geo/bbox.ts';
import { polygonsOf, ringArea } from '../../geo/rings.ts';
import { type Contour, innerBorders, mergedContour } from '../../geo/topology.ts';
import type { World } from './read-world-package.ts';

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

const shrunk = ([west, south, east, north]: Bbox): Bbox => [
  west + OVERLAP,
  south + OVERLAP,
  east - OVERLAP,
  north - OVERLAP,
];

function clipped(part: Feature<Polygon>): Feature<Contour> {
  const { geometry } = bboxClip(part, SHOWN);
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    throw new Error('land was clipped to something else');
  return { type: 'Feature', properties: {}, geometry };
}

function landBeyond(world: World, windows: readonly Bbox[]): Feature<Contour> {
  const countries = world.objects.countries.geometries.filter(({ id }) => id !== ANTARCTICA);
  const shown = mergedContour(world, countries)
    .coordinates.filter(isLarge)
    .flatMap((rings) => polygonsOf(clipped(polygon(rings)).geometry))
    .filter(([outer]) => outer !== undefined);
  const land = multiPolygon(shown);
  const holes = windows.map((window) => bboxPolygon([...shrunk(window)]));
  const left = difference(featureCollection<Polygon | MultiPolygon>([land, ...holes]));
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
