export type Point = readonly [x: number, y: number];

/** From a point to the segment between two others, squared. */
function squaredDistance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX ** 2 + alongY ** 2;
  const share = length && ((x - fromX) * alongX + (y - fromY) * alongY) / length;
  const nearest = Math.min(1, Math.max(0, share));
  return (x - fromX - nearest * alongX) ** 2 + (y - fromY - nearest * alongY) ** 2;
}

/**
 * Ramer–Douglas–Peucker: the fewest points of a line that leave none of the others further than `tolerance` from it. The
 * ends of a closed line stay. Turf's weighs more than all that draws a territory.
 */
export function simplifyLine(line: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, line.length - 1]);
  const parts: [first: number, last: number][] = [[0, line.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [first, last] = part;
    const [from, to] = [line[first], line[last]];
    if (!from || !to) continue;
    let [furthest, furthestAway] = [first, tolerance ** 2];
    for (let i = first + 1; i < last; i++) {
      const point = line[i];
      const away = point ? squaredDistance(point, from, to) : 0;
      if (away > furthestAway) [furthest, furthestAway] = [i, away];
    }
    if (furthest === first) continue;
    kept.add(furthest);
    parts.push([first, furthest], [furthest, last]);
  }
  return line.filter((_, i) => kept.has(i));
}
