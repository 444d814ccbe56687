import type { Bbox } from '../../../domain/territory/territory.ts';

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

/** Inclusive; empty when `column1 < column0` or `row1 < row0`. */
export interface PixelWindow {
  readonly column0: number;
  readonly column1: number;
  readonly row0: number;
  readonly row1: number;
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

export function pixelWindow(grid: Grid, [west, south, east, north]: Bbox): PixelWindow {
  return {
    column0: Math.max(0, Math.ceil((west - grid.west) / grid.dx - 0.5)),
    column1: Math.min(grid.width - 1, Math.floor((east - grid.west) / grid.dx - 0.5)),
    row0: Math.max(0, Math.ceil((south - grid.south) / grid.dy - 0.5)),
    row1: Math.min(grid.height - 1, Math.floor((north - grid.south) / grid.dy - 0.5)),
  };
}
