import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Transform } from 'topojson-specification';
import type { BasemapLand } from '../../core/formats/basemap-file.ts';
import type { Bbox } from '../../core/geo/position.ts';
import { featureOf, onGrid } from '../../core/geo/topology.ts';
import { buildTopology } from './build-topology.ts';
import { simplifyArc, smoothArc } from './contour-topology.ts';
import { absorbDetachedParts, keepLargeParts } from './raster/clean-labels.ts';
import { fillRings, type Grid, gridOver } from './raster/grid.ts';
import { FOREIGN, landMask, SEA } from './raster/land-mask.ts';
import { traceLabels } from './raster/trace-labels.ts';
import type { LandPackages, World } from './read-packages.ts';
import { hole, landOfWorld } from './world-land.ts';
import { BESIDE_OVERSEAS } from './zone-contours.ts';

/** Pixel and simplification in degrees, least size of a part in pixels. */
interface Detail {
  readonly dx: number;
  readonly dy: number;
  readonly tolerance: number;
  readonly smallest: number;
}

const LAND: Detail = { dx: 0.01, dy: 0.0075, tolerance: 0.009, smallest: 8 };
/** As fine as the départements overseas. */
const LAND_OVERSEAS: Detail = { dx: 0.0018, dy: 0.0018, tolerance: 0.002, smallest: 25 };
// About 0.1 km² a pixel: 8 km² or more. Of smaller lakes the source's tiles left mere triangles.
const WATER: Detail = { dx: 0.004, dy: 0.003, tolerance: 0.003, smallest: 80 };

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

function watersIn(window: Bbox, land: LandPackages): Position[][][] {
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

/** Lakes and estuaries. */
export const largeWaters = (land: LandPackages, windows: readonly Bbox[]): Position[][][] =>
  windows.flatMap((window) => watersIn(window, land));

/** Runs on a few kilometres under France. */
export function basemap(land: LandPackages, world: World, windows: readonly Bbox[]): BasemapLand {
  const near = [
    ...windows.flatMap((window) => neighbouringLand(window, land, LAND)),
    ...BESIDE_OVERSEAS.flatMap((window) => neighbouringLand(window, land, LAND_OVERSEAS)),
  ];
  const traced = onGrid(buildTopology({ land: near }), GRID);
  const parts = traced.objects.land.geometries.map((area) => featureOf(traced, area));
  return onGrid(buildTopology({ land: landOfWorld(world, parts, windows) }), GRID);
}

const HUNDREDTHS = 100;

const rounded = (value = 0): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;

export function formatBorders({ type, coordinates }: MultiLineString): string {
  const lines = coordinates.map((line) => JSON.stringify(line.map(([x, y]) => [rounded(x), rounded(y)])));
  return `{"type":"${type}","coordinates":[\n${lines.join(',\n')}\n]}\n`;
}
