import type { Position } from 'geojson';
import { addTo } from '../../../core/collections/group-by.ts';
import type { Bbox } from '../../../core/geo/position.ts';

/** Pixels whose centre is inside the rings (degrees), by the even-odd rule: holes are left out. */
export function fillRings(
  grid: Grid,
  rings: readonly (readonly Position[])[],
  paint: (pixel: number) => void,
): void {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) collectCrossings(grid, ring, crossings);
  for (const [row, longitudes] of crossings) {
    longitudes.sort((a, b) => a - b);
    for (let i = 0; i + 1 < longitudes.length; i += 2) {
      const from = Math.max(0, Math.ceil(((longitudes[i] ?? 0) - grid.west) / grid.dx - 0.5));
      const to = Math.ceil(((longitudes[i + 1] ?? 0) - grid.west) / grid.dx - 0.5);
      for (let column = from; column < Math.min(grid.width, to); column++) paint(row * grid.width + column);
    }
  }
}

function collectCrossings(grid: Grid, ring: readonly Position[], crossings: Map<number, number[]>): void {
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    if (ay === by) continue;
    const [low, high] = ay < by ? [ay, by] : [by, ay];
    const row0 = Math.max(0, Math.ceil((low - grid.south) / grid.dy - 0.5));
    const row1 = Math.min(grid.height, Math.ceil((high - grid.south) / grid.dy - 0.5));
    for (let row = row0; row < row1; row++) {
      const y = grid.south + (row + 0.5) * grid.dy;
      addTo(crossings, row, ax + ((bx - ax) * (y - ay)) / (by - ay));
    }
  }
}

/** A raster in degrees. Row 0 is the southernmost; pixel index = row × width + column. */
export interface Grid {
  readonly west: number;
  readonly south: number;
  /** Pixel size in degrees of longitude and latitude. */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

// On a round origin, vertices fall exactly on scan lines, and whole rows come out empty.
const SHIFT_X = 0.00013;
const SHIFT_Y = 0.00007;

export function gridOver([west, south, east, north]: Bbox, dx: number, dy: number): Grid {
  const origin = { west: west - SHIFT_X, south: south - SHIFT_Y };
  return {
    ...origin,
    dx,
    dy,
    width: Math.ceil((east - origin.west) / dx),
    height: Math.ceil((north - origin.south) / dy),
  };
}

/** Inclusive; empty when `column1 < column0` or `row1 < row0`. */
export function pixelWindow(grid: Grid, [west, south, east, north]: Bbox) {
  return {
    column0: Math.max(0, Math.ceil((west - grid.west) / grid.dx - 0.5)),
    column1: Math.min(grid.width - 1, Math.floor((east - grid.west) / grid.dx - 0.5)),
    row0: Math.max(0, Math.ceil((south - grid.south) / grid.dy - 0.5)),
    row1: Math.min(grid.height - 1, Math.floor((north - grid.south) / grid.dy - 0.5)),
  };
}
