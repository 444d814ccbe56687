import type { Position } from 'geojson';
import type { Transform } from 'topojson-specification';

/** 0.0001°, from Guadeloupe to Mayotte. */
export const GRID: Transform = { scale: [0.0001, 0.0001], translate: [-62, -22] };

/** About one step of the grid. */
export const GRID_METRES = 10;

const snapTo = (value: number, axis: 0 | 1): number =>
  Math.round((value - GRID.translate[axis]) / GRID.scale[axis]) * GRID.scale[axis] + GRID.translate[axis];

export function snap([longitude = 0, latitude = 0]: Position): Position {
  return [snapTo(longitude, 0), snapTo(latitude, 1)];
}
