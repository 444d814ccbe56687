import type { Position } from './position.ts';
import { type Point, ringsOf } from './rings.ts';
import type { Contour } from './topology.ts';

/** SVG path data of a closed line; points nearer than `invisible` to the one before are left out. */
export function ringPath(points: readonly Point[], invisible: number, digits: number): string {
  let last: Point | null = null;
  const kept = points.flatMap(([x, y]) => {
    if (last && Math.hypot(x - last[0], y - last[1]) < invisible) return [];
    last = [x, y];
    return [`${x.toFixed(digits)} ${y.toFixed(digits)}`];
  });
  return kept.length > 0 ? `M${kept.join('L')}Z` : '';
}

/** The rings of a contour where `place` puts them. */
export const placedRings = (contour: Contour, place: (position: Position) => Point): Point[][] =>
  ringsOf(contour).map((ring) => ring.map(([longitude = 0, latitude = 0]) => place([longitude, latitude])));

/** SVG path data of a contour where `place` puts it. */
export const contourPath = (
  contour: Contour,
  place: (position: Position) => Point,
  invisible: number,
  digits = 1,
): string =>
  placedRings(contour, place)
    .map((ring) => ringPath(ring, invisible, digits))
    .join('');
