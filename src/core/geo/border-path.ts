import { runsOf } from '../collections/group-by.ts';
import { placedRings } from './contour-path.ts';
import { distanceBetween } from './distance.ts';
import { boxOf } from './label-beside.ts';
import type { Position } from './position.ts';
import type { Contour } from './topology.ts';

/** Metres between two points of a border: finer than the error of contours. */
export const STEP = 250;

type Line = readonly Position[];

/** A point of lines every `step` metres; what lies between two lines has none. */
function evenly(lines: readonly Line[], step: number) {
  const points: Position[] = [];
  let metres = 0;
  for (const line of lines)
    for (const [at, to] of line.entries()) {
      const from = line[at - 1] ?? to;
      const length = distanceBetween(from, to);
      while (points.length * step <= metres + length) {
        const share = length && (points.length * step - metres) / length;
        points.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
      }
      metres += length;
    }
  return { points, metres };
}

/** A degree of longitude, of one of latitude. */
const shrinkAt = (latitude = 0) => Math.cos((latitude * Math.PI) / 180);

/** The pieces of a border, in any order and either way round, from its northern end, or the western one if it is wider than high; `isBack`: from the other. */
export function borderPath(lines: readonly Line[], isBack = false) {
  const { left, top, right, bottom } = boxOf(lines.flat());
  const isUpright = bottom - top >= (right - left) * shrinkAt(lines[0]?.[0]?.[1]);
  const rank = ([x, y]: Position = [0, 0]) => (isUpright ? -y : x) * (isBack ? -1 : 1);
  const pieces = lines
    .map((line) => (rank(line[0]) <= rank(line.at(-1)) ? line : line.toReversed()))
    .toSorted((a, b) => rank(a[0]) - rank(b[0]));
  return { ...evenly(pieces, STEP), isUpright, isBack };
}

/** The nearest of some points, its rank and the metres to it; `mean` is a rank among all of them, near ones counting most. */
export function nearestOf(points: readonly Position[], [longitude, latitude]: Position) {
  // The earth is flat enough over a border's width.
  const shrink = shrinkAt(latitude);
  let [rank, nearest, sum, weights] = [0, Number.POSITIVE_INFINITY, 0, 0];
  for (const [at, [x, y]] of points.entries()) {
    const squared = ((x - longitude) * shrink) ** 2 + (y - latitude) ** 2;
    if (squared < nearest) [rank, nearest] = [at, squared];
    const weight = (squared + 1e-9) ** -3;
    weights += weight;
    sum += weight * at;
  }
  const point = points[rank] ?? [longitude, latitude];
  return { rank, point, metres: distanceBetween([longitude, latitude], point), mean: sum / weights };
}

/** Its rings. */
const positionsOf = (contour: Contour) => placedRings(contour, (position) => position);

/** A point of its edge every kilometre. */
export const edgeOf = (contour: Contour) => evenly(positionsOf(contour), 1000).points;

const stepsOf = (contour: Contour) =>
  positionsOf(contour).flatMap((ring) => ring.slice(1).map((to, at) => [ring[at] ?? to, to] as const));

/** The lines along which two contours of one topology run together: there they have the same positions. */
export function commonLines(one: Contour, other: Contour): Position[][] {
  const others = new Set(stepsOf(other).flatMap(([from, to]) => [`${from} ${to}`, `${to} ${from}`]));
  const common = stepsOf(one).filter(([from, to]) => others.has(`${from} ${to}`));
  const runs = runsOf(common, ([from], run) => run.at(-1)?.[1] === from);
  return runs.map((run) => run.flatMap(([from, to], at) => (at === 0 ? [from, to] : [to])));
}
