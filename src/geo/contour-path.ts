import type { Position } from '../domain/territory/territory.ts';
import { ringsOf } from './rings.ts';
import type { Contour } from './topology.ts';

/** SVG path data of a contour where `place` puts it; points nearer than `invisible` to the one before are left out. */
export function contourPath(
  contour: Contour,
  place: (position: Position) => readonly [x: number, y: number],
  invisible: number,
): string {
  return ringsOf(contour)
    .map((ring) => {
      let last: readonly [number, number] | null = null;
      const kept = ring.flatMap(([longitude = 0, latitude = 0]) => {
        const [x, y] = place([longitude, latitude]);
        if (last && Math.hypot(x - last[0], y - last[1]) < invisible) return [];
        last = [x, y];
        return [`${x.toFixed(1)} ${y.toFixed(1)}`];
      });
      return `M${kept.join('L')}Z`;
    })
    .join('');
}
