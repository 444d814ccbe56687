import type { Position } from 'geojson';
import { groupBy } from '../../core/collections/group-by.ts';
import type { Water } from '../../core/formats/map-files.ts';
import { AROUND, cellOf } from '../../core/geo/group-points.ts';
import { fromMercator, mercator } from '../../core/geo/mercator.ts';
import { simplifyArc, smoothArc } from '../geography/contour-topology.ts';

/** In the square world, about 1.4 km: the errors of a river and of a border together. */
const NEAR = 5e-5;
const STEP = NEAR / 2;
/** Steps: a shorter stretch only crosses the border, a shorter gap is a bend that the river's line lacks. */
const LEAST = 5;
/** Degrees: three pixels at the closest zoom of indicative contours, where a river is a band of twelve pixels. */
const TOLERANCE = 8e-4;

type Point = ReturnType<typeof mercator>;
type Nearest = Point & { readonly border: readonly Point[]; readonly at: number };
/** Beside one border. */
type Stretch = { readonly from: number; to: number; readonly first: Nearest; last: Nearest };

const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** None farther than a step from the next. */
function inSteps(line: readonly Position[]): Point[] {
  const points = line.map(([longitude = 0, latitude = 0]) => mercator([longitude, latitude]));
  return points.flatMap((to, at) => {
    const from = points[at - 1] ?? to;
    const steps = Math.max(1, Math.ceil(apart(from, to) / STEP));
    const left = Array.from({ length: steps }, (_, step) => (steps - 1 - step) / steps);
    return left.map((share) => ({ x: to.x + (from.x - to.x) * share, y: to.y + (from.y - to.y) * share }));
  });
}

function nearestOn(borders: readonly (readonly Point[])[]): (point: Point) => Nearest | undefined {
  const all = borders.flatMap((border) => border.map((point, at): Nearest => ({ ...point, border, at })));
  const cells = groupBy(all, (point) => `${cellOf(point, NEAR)}`);
  return (point) => {
    const around = AROUND.flatMap((step) => cells.get(`${cellOf(point, NEAR) + step}`) ?? []);
    const near = around.filter((one) => apart(one, point) < NEAR);
    return near.sort((one, other) => apart(one, point) - apart(other, point))[0];
  };
}

function stretchesOf(nearest: readonly (Nearest | undefined)[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [at, found] of nearest.entries()) {
    const open = stretches.findLast(({ to, last }) => last.border === found?.border && at - to < LEAST);
    if (found && open) [open.to, open.last] = [at, found];
    else if (found) stretches.push({ from: at, to: at, first: found, last: found });
  }
  return stretches.filter(({ first, last }) => apart(first, last) > LEAST * STEP);
}

function between({ border, at }: Nearest, { at: end }: Nearest): readonly Point[] {
  return at < end ? border.slice(at, end + 1) : border.slice(end, at + 1).reverse();
}

/** Where a river keeps to a border it takes the border's line, the more precise of the two, so that they don't cross again and again. */
export function riversAlong(
  borders: readonly (readonly Position[])[],
  rivers: Water['rivers'],
): Water['rivers'] {
  const nearest = nearestOn(borders.map(inSteps));
  const follow = (river: readonly Position[]): Position[] => {
    const points = inSteps(river);
    const followed: Point[] = [];
    let next = 0;
    for (const { from, to, first, last } of stretchesOf(points.map(nearest))) {
      if (to < next) continue;
      const isGap = next > 0 && from - next <= LEAST;
      followed.push(...(isGap ? [] : points.slice(next, from)), ...between(first, last));
      next = to + 1;
    }
    const course = [...followed, ...points.slice(next)].map(({ x, y }) => [...fromMercator(x, y)]);
    return simplifyArc(smoothArc(course), TOLERANCE).map((at) => at.map((one) => Number(one.toFixed(4))));
  };
  return rivers.map(({ name, lines }) => ({ name, lines: lines.map(follow) }));
}
