import type { ScreenPoint } from './spread-markers.ts';

/** More cells than a world of markers is wide. */
const ROW = 2 ** 26;

interface Group {
  readonly first: ScreenPoint;
  readonly members: number[];
}

/** Each point joins the nearest group whose first point is within `distance`, or begins one. Places in the list, in its order. */
export function groupPoints(points: readonly ScreenPoint[], distance: number): number[][] {
  const groups: Group[] = [];
  const cells = new Map<number, Group[]>();
  for (const [at, point] of points.entries()) {
    const cell = Math.floor(point.x / distance) * ROW + Math.floor(point.y / distance);
    let nearest: Group | null = null;
    let least = distance;
    for (const row of [cell - ROW, cell, cell + ROW])
      for (const around of [row - 1, row, row + 1])
        for (const group of cells.get(around) ?? []) {
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
