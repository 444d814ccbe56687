import { addTo, groupBy } from '../collections/group-by.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** More cells than a world of markers is wide. */
const ROW = 2 ** 26;

/** A square cell: what is nearer to a point than its `side` is in the point's own or in one of the eight around it. */
export const cellOf = ({ x, y }: Point, side: number): number =>
  Math.floor(x / side) * ROW + Math.floor(y / side);

/** What is added to a cell for itself and the eight around it. */
export const AROUND: readonly number[] = [-ROW, 0, ROW].flatMap((row) => [row - 1, row, row + 1]);

/** Whether one of some points is nearer than a distance, in their unit. */
export function nearAny(points: readonly Point[], distance: number): (point: Point) => boolean {
  const cells = groupBy(points, (point) => cellOf(point, distance));
  return (point) => {
    const cell = cellOf(point, distance);
    const isNear = ({ x, y }: Point) => Math.hypot(x - point.x, y - point.y) < distance;
    return AROUND.some((step) => cells.get(cell + step)?.some(isNear));
  };
}

interface Group {
  readonly first: Point;
  readonly members: number[];
}

/** Each point joins the nearest group whose first point is within `distance`, or begins one. Places in the list, in its order. */
export function groupPoints(points: readonly Point[], distance: number): number[][] {
  const groups: Group[] = [];
  const cells = new Map<number, Group[]>();
  for (const [at, point] of points.entries()) {
    const cell = cellOf(point, distance);
    let nearest: Group | null = null;
    let least = distance;
    for (const step of AROUND)
      for (const group of cells.get(cell + step) ?? []) {
        const away = Math.hypot(group.first.x - point.x, group.first.y - point.y);
        if (away >= least) continue;
        nearest = group;
        least = away;
      }
    if (nearest) {
      nearest.members.push(at);
      continue;
    }
    const group: Group = { first: point, members: [at] };
    groups.push(group);
    addTo(cells, cell, group);
  }
  return groups.map(({ members }) => members);
}
