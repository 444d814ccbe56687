/** CSS pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

const ROUNDS = 60;

/** Radians: the way in which markers on the very same point move apart first. */
const FIRST_ANGLE = -Math.PI / 5;

function push(points: { x: number; y: number }[], i: number, j: number, distance: number): boolean {
  const a = points[i];
  const b = points[j];
  if (!a || !b) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy);
  if (length >= distance) return false;
  const angle = length < 0.01 ? FIRST_ANGLE + j : Math.atan2(dy, dx);
  const half = (distance - length) / 2;
  a.x -= Math.cos(angle) * half;
  a.y -= Math.sin(angle) * half;
  b.x += Math.cos(angle) * half;
  b.y += Math.sin(angle) * half;
  return true;
}

/** Offsets that part markers closer than `distance`; markers that have room do not move. Deterministic. */
export function spreadMarkers(points: readonly ScreenPoint[], distance: number): ScreenPoint[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    let stirred = false;
    for (let i = 0; i < moved.length; i++)
      for (let j = i + 1; j < moved.length; j++) stirred = push(moved, i, j, distance) || stirred;
    if (!stirred) break;
  }
  return moved.map((point, index) => {
    const origin = points[index] ?? point;
    return { x: Math.round(point.x - origin.x), y: Math.round(point.y - origin.y) };
  });
}
