import type { Bbox, Position } from './position.ts';

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

/** The top left and the bottom right corner of a box of degrees. */
export const mercatorCorners = ([west, south, east, north]: Bbox) =>
  [mercator([west, north]), mercator([east, south])] as const;

/** Over a box of degrees, from its top left corner, in units of which its longer side has `longest`. */
export function mercatorPlane(bbox: Bbox, longest: number) {
  const [origin, corner] = mercatorCorners(bbox);
  const [across, down] = [corner.x - origin.x, corner.y - origin.y];
  const scale = longest / Math.max(across, down);
  return {
    /** In the square world. */
    origin,
    /** Units a side of the square world. */
    scale,
    width: Math.max(1, Math.round(across * scale)),
    height: Math.max(1, Math.round(down * scale)),
    place: (position: Position): readonly [x: number, y: number] => {
      const { x, y } = mercator(position);
      return [(x - origin.x) * scale, (y - origin.y) * scale];
    },
  };
}
