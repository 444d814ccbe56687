import { greatest, least } from '../collections/extremes.ts';
import { placedRings } from './contour-path.ts';
import { distanceBetween } from './distance.ts';
import type { Position } from './position.ts';
import { thinnedContour } from './thinned.ts';
import type { Contour } from './topology.ts';

/** A common border, one piece after another. */
export interface BorderPath {
  readonly points: readonly Position[];
  /** Metres of border before each point; what lies between two pieces is no border. */
  readonly along: readonly number[];
}

export interface PlaceOnBorder {
  /** Metres along the border from its beginning to the nearest point of it. */
  readonly along: number;
  readonly at: Position;
  /** Metres to that point. */
  readonly away: number;
}

type Line = readonly Position[];

/** A degree of longitude, of one of latitude. */
const shrinkAt = (latitude: number) => Math.cos((latitude * Math.PI) / 180);

/** Whether it is higher than wide. */
export function isUpright(points: Line): boolean {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return greatest(ys) - least(ys) >= (greatest(xs) - least(xs)) * shrinkAt(ys[0] ?? 0);
}

/** The pieces of a border, in any order and either way round, from its northern end, or the western one if it is wider than high. */
export function borderPath(lines: readonly Line[]): BorderPath {
  const sorts = isUpright(lines.flat());
  const rank = ([x, y]: Position = [0, 0]) => (sorts ? -y : x);
  const pieces = lines
    .map((line) => (rank(line[0]) <= rank(line.at(-1)) ? line : line.toReversed()))
    .toSorted((a, b) => rank(a[0]) - rank(b[0]));
  let metres = 0;
  const along = pieces.flatMap((piece) =>
    piece.map((point, at) => {
      metres += distanceBetween(piece[at - 1] ?? point, point);
      return metres;
    }),
  );
  return { points: pieces.flat(), along };
}

/** Where a position lies beside a border. */
export function placeOnBorder({ points, along }: BorderPath, position: Position): PlaceOnBorder {
  let nearest: Omit<PlaceOnBorder, 'away'> = { along: 0, at: position };
  let squared = Number.POSITIVE_INFINITY;
  // The earth is flat enough over a border's width.
  const shrink = shrinkAt(position[1]);
  for (const [at, [x, y]] of points.entries()) {
    const length = (along[at + 1] ?? 0) - (along[at] ?? 0);
    const next = points[at + 1];
    const [toX, toY] = next && length > 0 ? next : [x, y];
    const [wayX, wayY] = [(toX - x) * shrink, toY - y];
    const [fromX, fromY] = [(position[0] - x) * shrink, position[1] - y];
    const whole = wayX ** 2 + wayY ** 2;
    const share = Math.min(1, Math.max(0, whole && (fromX * wayX + fromY * wayY) / whole));
    const away = (fromX - share * wayX) ** 2 + (fromY - share * wayY) ** 2;
    if (away >= squared) continue;
    squared = away;
    nearest = {
      along: (along[at] ?? 0) + share * Math.max(0, length),
      at: [x + (toX - x) * share, y + (toY - y) * share],
    };
  }
  return { ...nearest, away: distanceBetween(position, nearest.at) };
}

/** The point of a border at so many metres along it; the nearest end beyond it. */
export function pointAlong({ points, along }: BorderPath, metres: number): Position {
  const after = along.findIndex((mark) => mark >= metres);
  const [before, next] = [points[after - 1], points[after]];
  if (!next || !before) return next ?? points.at(-1) ?? [0, 0];
  const [from = 0, to = 0] = along.slice(after - 1);
  const share = (metres - from) / (to - from);
  return [before[0] + (next[0] - before[0]) * share, before[1] + (next[1] - before[1]) * share];
}

/** Of the reach on either side of a point, where the border is looked at for its mean. */
const LOOKS = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];

/** A border without its bends, each point the mean of what lies within `reach` metres; it keeps the metres of the true one, and its ends. */
export function smoothed(path: BorderPath, reach: number): BorderPath {
  const total = path.along.at(-1) ?? 0;
  const steps = Math.max(1, Math.ceil((6 * total) / reach));
  const along = Array.from({ length: steps + 1 }, (_, at) => (total * at) / steps);
  const points = along.map((metres): Position => {
    const within = Math.min(reach, metres, total - metres);
    const looks = LOOKS.map((share) => pointAlong(path, metres + share * within));
    const mean = (axis: 0 | 1) => looks.reduce((sum, look) => sum + look[axis], 0) / looks.length;
    return [mean(0), mean(1)];
  });
  return { points, along };
}

/** Degrees, some 500 m: finer than any sentence about a distance between territories. */
const FINE = 0.005;

const linesOf = (contour: Contour) => placedRings(thinnedContour(contour, FINE), (position) => position);

/** Of the edge of a contour, the point that comes nearest to a border. */
export function nearestTo(path: BorderPath, contour: Contour) {
  const places = linesOf(contour)
    .flat()
    .map((from) => ({ from, ...placeOnBorder(path, from) }));
  return places.toSorted((a, b) => a.away - b.away)[0];
}

/** Where two contours come nearest to each other, and how near, metres. */
export function nearestPoints(one: Contour, other: Contour) {
  const nearest = nearestTo(borderPath(linesOf(other)), one);
  return nearest && { at: [nearest.from, nearest.at] as const, metres: nearest.away };
}
