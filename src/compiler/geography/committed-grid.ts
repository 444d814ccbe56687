import type { Position } from 'geojson';

/** Grid of the committed coordinates: 0.0001°. Covers from Guadeloupe to Mayotte. */
export const GRID = { scale: [0.0001, 0.0001], translate: [-62, -22] } as const;

/** About one step of the grid, metres. */
export const GRID_METRES = 10;

const snapTo = (value: number, axis: 0 | 1): number =>
  Math.round((value - GRID.translate[axis]) / GRID.scale[axis]) * GRID.scale[axis] + GRID.translate[axis];

/** A position (longitude, latitude degrees) moved to the nearest point of the grid: equal points stay equal. */
export function snap([longitude = 0, latitude = 0]: Position): Position {
  return [snapTo(longitude, 0), snapTo(latitude, 1)];
}
