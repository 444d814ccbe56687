import { AROUND, cellOf, type Point } from './group-points.ts';

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

/** Markers by cells, with those that something came near since they were last tried. */
function gridOf(markers: readonly Marker[], side: number) {
  const cells = new Map<number, Set<number>>();
  const cellsOf: number[] = [];
  const waiting = new Set(markers.keys());
  const eachAround = (at: number, see: (other: number) => void) => {
    for (const step of AROUND) cells.get((cellsOf[at] ?? 0) + step)?.forEach(see);
  };
  /** Whether it is in another cell than before. */
  const place = (marker: Marker, at: number): boolean => {
    const cell = cellOf(marker, side);
    const before = cellsOf[at];
    if (before === cell) return false;
    if (before !== undefined) cells.get(before)?.delete(at);
    const own = cells.get(cell);
    if (own) own.add(at);
    else cells.set(cell, new Set([at]));
    cellsOf[at] = cell;
    return true;
  };
  markers.forEach(place);
  return {
    waiting,
    /** After it was pushed. */
    follow: (marker: Marker, at: number) => {
      const isElsewhere = place(marker, at);
      eachAround(at, (one) => waiting.add(one));
      return isElsewhere;
    },
    /** Those further in the list than `last`, in its order. */
    around: (at: number, last: number): number[] => {
      const found: number[] = [];
      eachAround(at, (other) => {
        if (other > last) found.push(other);
      });
      return found.sort((a, b) => a - b);
    },
  };
}

type Grid = ReturnType<typeof gridOf>;

/** Parts a marker from those after it, as if each of them were tried in turn. */
function part(markers: readonly Marker[], grid: Grid, at: number, distance: number): void {
  const own = markers[at];
  let waiting = grid.around(at, at);
  for (let next = 0; own && next < waiting.length; next++) {
    const other = waiting[next] ?? 0;
    const pushed = markers[other];
    if (!pushed || !push(own, pushed, other, distance)) continue;
    grid.follow(pushed, other);
    if (!grid.follow(own, at)) continue;
    waiting = grid.around(at, other);
    next = -1;
  }
}

/** Offsets that part markers closer than `distance`; markers that have room do not move. Deterministic. */
export function spreadMarkers(points: readonly ScreenPoint[], distance: number): ScreenPoint[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  const grid = gridOf(moved, distance);
  for (let round = 0; round < ROUNDS && grid.waiting.size > 0; round++)
    for (const at of moved.keys()) if (grid.waiting.delete(at)) part(moved, grid, at, distance);
  return moved.map((point, index) => {
    const origin = points[index] ?? point;
    return { x: Math.round(point.x - origin.x), y: Math.round(point.y - origin.y) };
  });
}
