import type { Point } from './group-points.ts';

/** CSS pixels. */
export type ScreenPoint = Point;

interface Marker {
  x: number;
  y: number;
}

const ROUNDS = 60;

/** Radians: the way in which markers on the very same point move apart first. */
const FIRST_ANGLE = -Math.PI / 5;

function push(a: Marker, b: Marker, at: number, distance: number): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  // Most are far apart: testing this costs less than their distance.
  if (Math.abs(dx) >= distance || Math.abs(dy) >= distance) return false;
  const length = Math.hypot(dx, dy);
  if (length >= distance) return false;
  const angle = length < 0.01 ? FIRST_ANGLE + at : Math.atan2(dy, dx);
  const half = (distance - length) / 2;
  a.x -= Math.cos(angle) * half;
  a.y -= Math.sin(angle) * half;
  b.x += Math.cos(angle) * half;
  b.y += Math.sin(angle) * half;
  return true;
}

/** Parts each pair in turn, and says whether one was too near. */
function partAll(markers: readonly Marker[], distance: number): boolean {
  let wasNear = false;
  markers.forEach((one, first) => {
    for (let at = first + 1; at < markers.length; at++) {
      const other = markers[at];
      if (other && push(one, other, at, distance)) wasNear = true;
    }
  });
  return wasNear;
}

/** Offsets that part markers closer than `distance`; markers that have room do not move. Deterministic. */
export function spreadMarkers(points: readonly ScreenPoint[], distance: number): ScreenPoint[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  let round = 0;
  while (round < ROUNDS && partAll(moved, distance)) round++;
  return moved.map((point, index) => {
    const origin = points[index] ?? point;
    return { x: Math.round(point.x - origin.x), y: Math.round(point.y - origin.y) };
  });
}
