import type { Bbox } from '../../../domain/territory/territory.ts';

/** A regular raster in degrees (WGS 84). Row 0 is the southernmost; pixel index = row × width + column. */
export interface Grid {
  /** Longitude of the western edge, degrees. */
  readonly west: number;
  /** Latitude of the southern edge, degrees. */
  readonly south: number;
  /** Width of a pixel, degrees of longitude. */
  readonly dx: number;
  /** Height of a pixel, degrees of latitude. */
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels whose centre is inside a box: inclusive columns and rows; empty when `column1 < column0` or `row1 < row0`. */
export interface PixelWindow {
  readonly column0: number;
  readonly column1: number;
  readonly row0: number;
  readonly row1: number;
}

// An origin on a round coordinate puts vertices exactly on scan lines, and whole rows then come out empty.
const SHIFT_X = 0.00013;
const SHIFT_Y = 0.00007;

/** A grid that covers a box, `dx` by `dy` degrees a pixel, its origin shifted off round coordinates. */
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

/** Pixels of the grid whose centre is inside a box (degrees). */
export function pixelWindow(grid: Grid, [west, south, east, north]: Bbox): PixelWindow {
  return {
    column0: Math.max(0, Math.ceil((west - grid.west) / grid.dx - 0.5)),
    column1: Math.min(grid.width - 1, Math.floor((east - grid.west) / grid.dx - 0.5)),
    row0: Math.max(0, Math.ceil((south - grid.south) / grid.dy - 0.5)),
    row1: Math.min(grid.height - 1, Math.floor((north - grid.south) / grid.dy - 0.5)),
  };
}
