import type { MultiPolygon, Position } from 'geojson';
import { snap } from '../committed-grid.ts';

/** Twice the signed area of a closed ring, square degrees: positive when it runs counter-clockwise. */
export function twiceSignedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x = 0, y = 0] = ring[i] ?? [];
    const [nextX = 0, nextY = 0] = ring[i + 1] ?? [];
    sum += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return sum;
}

/** Half a square of the grid, doubled: a ring under this has collapsed on the grid. */
const COLLAPSED = 5e-9;

/** A ring on the grid, without repeated positions, turning as asked; null when nothing is left of it. */
function snapRing(ring: readonly Position[], counterClockwise: boolean): Position[] | null {
  const snapped = ring.map(snap);
  const kept = snapped.filter(
    ([x, y], i) => i === 0 || x !== snapped[i - 1]?.[0] || y !== snapped[i - 1]?.[1],
  );
  const area = twiceSignedArea(kept);
  if (kept.length < 4 || Math.abs(area) < COLLAPSED) return null;
  return area > 0 === counterClockwise ? kept : kept.toReversed();
}

const present = (ring: Position[] | null): Position[][] => (ring ? [ring] : []);

/**
 * A contour (longitude, latitude degrees) on the committed grid, outer rings counter-clockwise. Islets and holes smaller
 * than the grid go; null when nothing is left.
 */
export function snapArea({ coordinates }: MultiPolygon): MultiPolygon | null {
  const polygons = coordinates.flatMap(([outer = [], ...holes]) => {
    const edge = snapRing(outer, true);
    return edge ? [[edge, ...holes.flatMap((hole) => present(snapRing(hole, false)))]] : [];
  });
  return polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : null;
}
