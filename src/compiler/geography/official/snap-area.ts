import type { MultiPolygon, Position } from 'geojson';
import { ringArea } from '../../../geo/rings.ts';
import { snap } from '../committed-grid.ts';

/** A quarter of a square of the grid: a ring under this has collapsed. */
const COLLAPSED = 2.5e-9;

function snapRing(ring: readonly Position[], counterClockwise: boolean): Position[] | null {
  const snapped = ring.map(snap);
  const kept = snapped.filter(
    ([x, y], i) => i === 0 || x !== snapped[i - 1]?.[0] || y !== snapped[i - 1]?.[1],
  );
  const area = ringArea(kept);
  if (kept.length < 4 || Math.abs(area) < COLLAPSED) return null;
  return area > 0 === counterClockwise ? kept : kept.toReversed();
}

const present = (ring: Position[] | null): Position[][] => (ring ? [ring] : []);

/** On the committed grid, outer rings counter-clockwise; null when nothing is left. */
export function snapArea({ coordinates }: MultiPolygon): MultiPolygon | null {
  const polygons = coordinates.flatMap(([outer = [], ...holes]) => {
    const edge = snapRing(outer, true);
    return edge ? [[edge, ...holes.flatMap((hole) => present(snapRing(hole, false)))]] : [];
  });
  return polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : null;
}
