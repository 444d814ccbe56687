/** CSS pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

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

/** More cells than a world of markers is wide. */
const ROW = 2 ** 26;

/** Markers by square cells: those nearer to one than a cell's side are in its own or in the eight around it. */
class Grid {
  private readonly cells = new Map<number, Set<number>>();
  private readonly places: number[] = [];

  constructor(
    private readonly markers: readonly Marker[],
    private readonly side: number,
  ) {
    for (const at of markers.keys()) this.stand(at);
  }

  /** Whether it is in another cell than before. */
  stand(at: number): boolean {
    const { x = 0, y = 0 } = this.markers[at] ?? {};
    const cell = Math.floor(x / this.side) * ROW + Math.floor(y / this.side);
    const before = this.places[at];
    if (before === cell) return false;
    if (before !== undefined) this.cells.get(before)?.delete(at);
    const own = this.cells.get(cell);
    if (own) own.add(at);
    else this.cells.set(cell, new Set([at]));
    this.places[at] = cell;
    return true;
  }

  /** Those further in the list than `last`, in its order. */
  around(at: number, last: number): number[] {
    const cell = this.places[at] ?? 0;
    const found: number[] = [];
    for (const row of [cell - ROW, cell, cell + ROW])
      for (const one of [row - 1, row, row + 1])
        for (const other of this.cells.get(one) ?? []) if (other > last) found.push(other);
    return found.sort((a, b) => a - b);
  }
}

/** Parts a marker from those after it, as if each of them were tried in turn. */
function part(markers: readonly Marker[], grid: Grid, at: number, distance: number): boolean {
  const own = markers[at];
  let stirred = false;
  let waiting = grid.around(at, at);
  for (let next = 0; own && next < waiting.length; next++) {
    const other = waiting[next] ?? 0;
    const pushed = markers[other];
    if (!pushed || !push(own, pushed, other, distance)) continue;
    stirred = true;
    grid.stand(other);
    if (!grid.stand(at)) continue;
    waiting = grid.around(at, other);
    next = -1;
  }
  return stirred;
}

/** Offsets that part markers closer than `distance`; markers that have room do not move. Deterministic. */
export function spreadMarkers(points: readonly ScreenPoint[], distance: number): ScreenPoint[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  const grid = new Grid(moved, distance);
  for (let round = 0; round < ROUNDS; round++) {
    let stirred = false;
    for (const at of moved.keys()) stirred = part(moved, grid, at, distance) || stirred;
    if (!stirred) break;
  }
  return moved.map((point, index) => {
    const origin = points[index] ?? point;
    return { x: Math.round(point.x - origin.x), y: Math.round(point.y - origin.y) };
  });
}
