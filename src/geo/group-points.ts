import { AROUND, cellOf } from './point-grid.ts';
import type { ScreenPoint } from './spread-markers.ts';

interface Group {
  readonly first: ScreenPoint;
  readonly members: number[];
}

/** Each point joins the nearest group whose first point is within `distance`, or begins one. Places in the list, in its order. */
export function groupPoints(points: readonly ScreenPoint[], distance: number): number[][] {
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
    const own = cells.get(cell);
    if (own) own.push(group);
    else cells.set(cell, [group]);
  }
  return groups.map(({ members }) => members);
}
