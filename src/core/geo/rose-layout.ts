import type { MultiPolygon } from 'geojson';
import { greatest, least } from '../collections/extremes.ts';
import { contains } from './contains.ts';
import { type Box, overlap } from './label-beside.ts';
import { centreOf } from './rings.ts';

/** Metres east and south on one equal-area plane around the centre. */
export type PlanePoint = readonly [x: number, y: number];

/** Rings of a contour on the plane, each closed. */
export type PlaneShape = readonly (readonly PlanePoint[])[];

export interface RosePetal {
  /** What is added to each of its points, metres. */
  readonly move: PlanePoint;
  /** Direction of its middle from the centre's, degrees clockwise from north, from 0 to 360. */
  readonly bearing: number;
}

/** Degrees clockwise from north, from 0 to 360; `y` grows to the south. */
export const bearingOf = ([x, y]: PlanePoint): number => ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360;

/** Further from its bearing a direction means no neighbour, degrees. */
const WIDEST = 60;

/** The neighbour whose bearing is nearest to a direction (degrees from north); undefined where none lies that way. */
export function nearestBearing<P extends Pick<RosePetal, 'bearing'>>(
  petals: readonly P[],
  direction: number,
): P | undefined {
  const away = ({ bearing }: P) => 180 - Math.abs(180 - (Math.abs(bearing - direction) % 360));
  return petals.filter((petal) => away(petal) <= WIDEST).toSorted((a, b) => away(a) - away(b))[0];
}

export function boxOf(points: readonly PlanePoint[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: least(xs), top: least(ys), right: greatest(xs), bottom: greatest(ys) };
}

export const sideOfBox = ({ left, top, right, bottom }: Box): number => Math.max(right - left, bottom - top);

/** Points along a line, each at most `spacing` from the next. */
export function pointsAlong(line: readonly PlanePoint[], spacing: number): PlanePoint[] {
  const kept: PlanePoint[] = [];
  for (const [x, y] of line) {
    const [lastX, lastY] = kept.at(-1) ?? [Number.NaN, Number.NaN];
    const away = Math.hypot(x - lastX, y - lastY);
    if (away < spacing / 2) continue;
    for (let piece = 1; piece < away / spacing; piece++) {
      const share = (piece * spacing) / away;
      kept.push([lastX + (x - lastX) * share, lastY + (y - lastY) * share]);
    }
    kept.push([x, y]);
  }
  return kept;
}

export const movedBy = (points: readonly PlanePoint[], [dx, dy]: PlanePoint): PlanePoint[] =>
  points.map(([x, y]) => [x + dx, y + dy]);

export interface Outline {
  readonly points: readonly PlanePoint[];
  readonly box: Box;
  readonly area: MultiPolygon;
}

export function outlineOf(shape: PlaneShape, spacing: number): Outline {
  const points = shape.flatMap((ring) => pointsAlong(ring, spacing));
  const coordinates = shape.map((ring) => [ring.map(([x, y]) => [x, y])]);
  return { points, box: boxOf(points), area: { type: 'MultiPolygon', coordinates } };
}

const isNear = ([x, y]: PlanePoint, points: readonly PlanePoint[], distance: number): boolean =>
  points.some(([u, v]) => (x - u) ** 2 + (y - v) ** 2 < distance ** 2);

const widened = ({ left, top, right, bottom }: Box, by: number): Box => ({
  ...{ left: left - by, top: top - by, right: right + by, bottom: bottom + by },
});

export const isIn = ({ left, top, right, bottom }: Box, [x, y]: PlanePoint): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Outlines that come near nowhere are apart, or one holds the other. */
function isApart(one: Outline, other: Outline, distance: number): boolean {
  if (!overlap(widened(one.box, distance), other.box)) return true;
  const isWithin = ({ points: [first = [0, 0]] }: Outline, { area }: Outline) => contains(area, first);
  if (isWithin(one, other) || isWithin(other, one)) return false;
  return !one.points.some((point) => isNear(point, other.points, distance));
}

/** Tries of a distance before the last one is taken. */
const MOST_STEPS = 400;

/** Of the gap, between two that are placed. */
const LEAST_ROOM = 0.6;

/**
 * Neighbours detached around a centre, the one with the longest border first: each is moved along its true bearing by `gap`
 * metres, and further until there is room between it and whatever was placed before.
 */
export function roseLayout(centre: PlaneShape, neighbours: readonly PlaneShape[], gap: number): RosePetal[] {
  const [originX, originY] = centreOf(centre);
  const room = gap * LEAST_ROOM;
  const placed = [outlineOf(centre, room)];
  return neighbours.map((shape): RosePetal => {
    const [x, y] = centreOf(shape);
    const length = Math.hypot(x - originX, y - originY);
    // One around the other has no direction of its own: to the north.
    const way: PlanePoint = length > 0 ? [(x - originX) / length, (y - originY) / length] : [0, -1];
    for (let steps = 0; ; steps++) {
      const distance = gap * (1 + steps / 4);
      const move = [way[0] * distance, way[1] * distance] as const;
      const outline = outlineOf(
        shape.map((ring) => movedBy(ring, move)),
        room,
      );
      if (steps < MOST_STEPS && !placed.every((other) => isApart(outline, other, room))) continue;
      placed.push(outline);
      return { move, bearing: bearingOf(way) };
    }
  });
}

/**
 * The part of the centre's outline that a neighbour shares, as one line of points within `tolerance` of the neighbour's own;
 * where they only touch, the nearest point alone.
 */
export function sharedEdge(centre: PlaneShape, neighbour: PlaneShape, tolerance: number): PlanePoint[] {
  const rings = centre.map((line) => pointsAlong(line, tolerance / 1.5));
  const [ring = []] = rings.toSorted((a, b) => b.length - a.length);
  const near = widened(boxOf(centre.flat()), tolerance);
  const beside = outlineOf(neighbour, tolerance / 1.5).points.filter((point) => isIn(near, point));
  const isShared = (point: PlanePoint) => isNear(point, beside, tolerance);
  const start = ring.findIndex((point) => !isShared(point));
  const shared = [...ring.slice(start), ...ring.slice(0, start)].filter(isShared);
  if (shared.length > 1) return shared;
  const [x, y] = centreOf(neighbour);
  const away = ([u, v]: PlanePoint) => Math.hypot(u - x, v - y);
  return ring.toSorted((a, b) => away(a) - away(b)).slice(0, 1);
}
