import type { Position } from '../domain/territory/territory.ts';

/** MapLibre's tile size, in CSS pixels: the world is this wide at zoom 0. */
export const TILE_PX = 512;

/** Degrees to the square world of side 1, y southward. By hand: d3-geo would bring its clipping too. */
export function mercator([longitude, latitude]: Position): { readonly x: number; readonly y: number } {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return {
    x: (longitude + 180) / 360,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

/** Longitude and latitude (degrees) of a point of the square world of side 1. */
export function fromMercator(x: number, y: number): Position {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [x * 360 - 180, latitude];
}
