import { lineString, simplify } from '@turf/turf';
import type { Position } from 'geojson';

/** Degrees; closed when its ends are the same position. */
export type Arc = readonly Position[];

function isClosed(arc: Arc): boolean {
  const [first, last] = [arc[0], arc.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}

/** The ends of an open arc stay, so that neighbours still meet. */
function midpoints(arc: Arc): Position[] {
  const middles = arc.slice(1).map(([x = 0, y = 0], i) => {
    const [px = 0, py = 0] = arc[i] ?? [];
    return [(px + x) / 2, (py + y) / 2];
  });
  const [first, last, start] = [arc[0], arc.at(-1), middles[0]];
  if (!first || !last || !start || arc.length < 3) return [...arc];
  return isClosed(arc) ? [...middles, start] : [first, ...middles, last];
}

const SMOOTHING = 3;

export function smoothArc(arc: Arc): Position[] {
  let smooth = [...arc];
  for (let round = 0; round < SMOOTHING; round++) smooth = midpoints(smooth);
  return smooth;
}

/** Douglas-Peucker, tolerance in degrees. A closed arc that would have fewer than four positions comes back whole. */
export function simplifyArc(arc: Arc, tolerance: number): Position[] {
  if (arc.length < 3) return [...arc];
  const simple = simplify(lineString(arc.map((position) => [...position])), { tolerance, highQuality: true });
  const { coordinates } = simple.geometry;
  return isClosed(arc) && coordinates.length < 4 ? [...arc] : coordinates;
}
