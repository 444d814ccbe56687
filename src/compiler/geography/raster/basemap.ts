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
import type { Transform } from 'topojson-specification';
import type { BasemapLand } from '../../../core/formats/map-files.ts';
import { type Bbox, isInBbox } from '../../../core/geo/position.ts';
import { polygonsOf, ringArea } from '../../../core/geo/rings.ts';
import { type Contour, featureOf, innerBorders, mergedContour, onGrid } from '../../../core/geo/topology.ts';
import { buildTopology } from '../build-topology.ts';
import { simplifyArc, smoothArc } from '../contour-topology.ts';
import type { LandPackages, World } from '../read-packages.ts';
import { absorbDetachedParts, keepLargeParts } from './clean-labels.ts';
import { fillRings, type Grid, gridOver } from './grid.ts';
import { FOREIGN, landMask, SEA } from './land-mask.ts';
import { traceLabels } from './trace-labels.ts';
import { BESIDE_OVERSEAS } from './zone-contours.ts';

/** Pixel and simplification in degrees, least size of a part in pixels. */
type Detail = typeof LAND;

const LAND = { dx: 0.01, dy: 0.0075, tolerance: 0.009, smallest: 8 };
/** As fine as the départements overseas. */
const LAND_OVERSEAS = { dx: 0.0018, dy: 0.0018, tolerance: 0.002, smallest: 25 };
// About 0.1 km² a pixel: 8 km² or more. Of smaller lakes the source's tiles left mere triangles.
const WATER = { dx: 0.004, dy: 0.003, tolerance: 0.003, smallest: 80 };

/** Pixels that neighbouring land covers under France, so that no gap shows along the frontier. */
const UNDERLAP = 3;

const GRID: Transform = { scale: [0.001, 0.001], translate: [-66, -26] };

/** Spreads foreign land into French land, never next to the sea: both coasts stay in place. */
function underlap(mask: Uint8Array, width: number): void {
  const inland = (pixel: number): boolean =>
    [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1].every(
      (step) => mask[pixel + step] !== SEA,
    );
  for (let round = 0; round < UNDERLAP; round++) {
    const taken: number[] = [];
    mask.forEach((value, pixel) => {
      if (value === SEA || value === FOREIGN || !inland(pixel)) return;
      if ([-width, -1, 1, width].some((step) => mask[pixel + step] === FOREIGN)) taken.push(pixel);
    });
    for (const pixel of taken) mask[pixel] = FOREIGN;
  }
}

function traced(labels: Int32Array, grid: Grid, { tolerance }: Detail): Feature<MultiPolygon, object>[] {
  return [...traceLabels(labels, grid).values()].map((geometry) => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiPolygon',
      coordinates: geometry.coordinates.map((rings) =>
        rings.map((ring) => simplifyArc(smoothArc(ring), tolerance)),
      ),
    },
  }));
}

function neighbouringLand(window: Bbox, land: LandPackages, detail: Detail): Feature<MultiPolygon, object>[] {
  const grid = gridOver(window, detail.dx, detail.dy);
  const mask = landMask(grid, land);
  underlap(mask, grid.width);
  const labels = Int32Array.from(mask, (value) => (value === FOREIGN ? 0 : -1));
  for (const box of detail === LAND ? BESIDE_OVERSEAS : [])
    fillRings(grid, hole(box).geometry.coordinates, (pixel) => {
      labels[pixel] = -1;
    });
  absorbDetachedParts(labels, grid.width, detail.smallest);
  return traced(labels, grid, detail);
}

/** Lakes and estuaries. */
export function largeWaters(land: LandPackages, window: Bbox): Position[][][] {
  const grid = gridOver(window, WATER.dx, WATER.dy);
  const labels = new Int32Array(grid.width * grid.height).fill(-1);
  for (const rings of land.waters) {
    fillRings(grid, rings, (pixel) => {
      labels[pixel] = 0;
    });
  }
  keepLargeParts(labels, grid.width, WATER.smallest);
  return traced(labels, grid, WATER).flatMap(({ geometry }) => geometry.coordinates);
}

/** It runs on for a few kilometres under France. */
export function basemap(land: LandPackages, world: World, windows: readonly Bbox[]): BasemapLand {
  const near = [
    ...windows.flatMap((window) => neighbouringLand(window, land, LAND)),
    ...BESIDE_OVERSEAS.flatMap((window) => neighbouringLand(window, land, LAND_OVERSEAS)),
  ];
  const traced = onGrid(buildTopology({ land: near }), GRID);
  const parts = traced.objects.land.geometries.map((area) => featureOf(traced, area));
  return onGrid(buildTopology({ land: landOfWorld(world, parts, windows) }), GRID);
}

/** To two decimals, a line of text for each border. */
export function formatBorders({ type, coordinates }: MultiLineString): string {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  const lines = coordinates.map((line) => JSON.stringify(line, rounded));
  return `{"type":"${type}","coordinates":[\n${lines.join(',\n')}\n]}\n`;
}

/** Ids of countries in world-atlas: their ISO 3166-1 numbers. */
const FRANCE = '250';
const ANTARCTICA = '010';

const NEAR: readonly Bbox[] = [
  [-25, 27, 35, 66],
  [-80, -10, -45, 28],
  [35, -30, 65, 0],
];

/** Square degrees: the smallest bend and the smallest island that are kept. */
const NEAR_COARSENESS = { bend: 6e-3, island: 0.03 };
const FAR_COARSENESS = { bend: 0.25, island: 2 };

/** Beyond any view that the limits of the camera leave. */
const SHOWN: [west: number, south: number, east: number, north: number] = [-115, -62, 110, 84];

/** Degrees. */
const OVERLAP = 0.03;

const coarsenessAt = (position: Position) =>
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

/** What is cut out of coarser land: the finer land of the box covers its edges. */
const hole = ([west, south, east, north]: Bbox): Feature<Polygon> =>
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

/** `traced` is the finer land in the windows; the land beyond joins it. Each part is a feature of its own. */
function landOfWorld(
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
