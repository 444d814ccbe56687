import type { MultiPolygon, Position } from 'geojson';
import { addTo } from '../../../core/collections/group-by.ts';
import { contains } from '../../../core/geo/contains.ts';
import { ringArea } from '../../../core/geo/rings.ts';
import type { Grid } from './grid.ts';

/** Along the corners of pixels: 0 east, 1 north, 2 west, 3 south. */
type Direction = 0 | 1 | 2 | 3;

/** Left turns first: parts that only touch by a corner come out as separate rings. */
const TURNS: Readonly<Record<Direction, readonly Direction[]>> = {
  0: [1, 0, 3],
  1: [2, 1, 0],
  2: [3, 2, 1],
  3: [0, 3, 2],
};

/** Corner (column, row) is the south-west corner of that pixel. */
interface Corners {
  readonly labels: Int32Array;
  readonly grid: Grid;
  readonly stride: number;
}

function labelAt({ labels, grid }: Corners, column: number, row: number): number {
  if (column < 0 || row < 0 || column >= grid.width || row >= grid.height) return -1;
  return labels[row * grid.width + column] ?? -1;
}

/** From a corner, the columns and rows to the pixel on the left of a step in each direction. */
const LEFT = { 0: [0, 0], 1: [-1, 0], 2: [-1, -1], 3: [0, -1] } as const;
/** What is on the right of one direction is on the left of another. */
const RIGHT = { 0: LEFT[3], 1: LEFT[0], 2: LEFT[1], 3: LEFT[2] } as const;

/** The step from this corner has the label on its left and not on its right. */
function borders(corners: Corners, label: number, column: number, row: number, to: Direction): boolean {
  const [[left, below], [right, under]] = [LEFT[to], RIGHT[to]];
  return (
    labelAt(corners, column + left, row + below) === label &&
    labelAt(corners, column + right, row + under) !== label
  );
}

/** Follows the border, `label` on the left, from an eastward step; marks the eastward steps it takes. */
function follow(corners: Corners, start: number, label: number, eastSteps: Uint8Array): number[] {
  const { stride } = corners;
  const path: number[] = [];
  let column = start % stride;
  let row = (start - column) / stride;
  let direction: Direction = 0;
  do {
    path.push(row * stride + column);
    if (direction === 0) eastSteps[row * stride + column] = 1;
    column += direction === 0 ? 1 : direction === 2 ? -1 : 0;
    row += direction === 1 ? 1 : direction === 3 ? -1 : 0;
    const turns: readonly Direction[] = TURNS[direction];
    direction = turns.find((turn) => borders(corners, label, column, row, turn)) ?? direction;
  } while (row * stride + column !== start || direction !== 0);
  return path;
}

/** A topology only finds the border of an enclave shared when it is a ring of its own. */
function simpleLoops(path: readonly number[]): number[][] {
  const loops: number[][] = [];
  const seen = new Map<number, number>();
  const current: number[] = [];
  for (const corner of path) {
    const from = seen.get(corner);
    if (from !== undefined) {
      const loop = current.splice(from);
      for (const passed of loop) seen.delete(passed);
      loops.push(loop);
    }
    seen.set(corner, current.length);
    current.push(corner);
  }
  loops.push(current);
  return loops;
}

function assemble(rings: readonly Position[][], grid: Grid): MultiPolygon {
  const closed = (ring: Position[]): Position[] => [...ring, ring[0] ?? []];
  const outers = rings
    .map((ring) => ({ size: ringArea(ring), polygon: [closed(ring)] }))
    .filter(({ size }) => size > 0);
  const bySize = outers.toSorted((one, other) => one.size - other.size);
  for (const hole of rings.filter((ring) => ringArea(ring) < 0)) {
    const [[x = 0, y = 0] = [], [nextX = 0, nextY = 0] = []] = hole;
    // The middle of the pixel on the left of the hole's first step, which carries the label.
    const inner = [
      (x + nextX) / 2 - (Math.sign(nextY - y) * grid.dx) / 2,
      (y + nextY) / 2 + (Math.sign(nextX - x) * grid.dy) / 2,
    ];
    const owner = bySize.find(
      ({ polygon: [outer = []] }) =>
        outers.length === 1 || contains({ type: 'Polygon', coordinates: [outer] }, inner),
    );
    if (!owner) throw new Error(`a hole at ${x}, ${y} lies in no ring of its label`);
    owner.polygon.push(closed(hole));
  }
  return { type: 'MultiPolygon', coordinates: outers.map(({ polygon }) => polygon) };
}

/** Degrees, outer rings anticlockwise. Neighbours get the same vertices on their common border. */
export function traceLabels(labels: Int32Array, grid: Grid): Map<number, MultiPolygon> {
  const corners = { labels, grid, stride: grid.width + 1 };
  const eastSteps = new Uint8Array(corners.stride * (grid.height + 1));
  const toPosition = (corner: number): Position => {
    const row = Math.floor(corner / corners.stride);
    return [grid.west + (corner - row * corners.stride) * grid.dx, grid.south + row * grid.dy];
  };
  const rings = new Map<number, Position[][]>();
  for (let row = 0; row < grid.height; row++) {
    for (let column = 0; column < grid.width; column++) {
      const start = row * corners.stride + column;
      const label = labelAt(corners, column, row);
      if (label < 0 || eastSteps[start] || !borders(corners, label, column, row, 0)) continue;
      for (const loop of simpleLoops(follow(corners, start, label, eastSteps)))
        addTo(rings, label, loop.map(toPosition));
    }
  }
  return new Map([...rings].map(([label, list]) => [label, assemble(list, grid)]));
}
