import type { MultiPolygon } from 'geojson';
import { contains } from './contains.ts';
import { boxOf } from './label-beside.ts';
import { centreOf } from './rings.ts';

/** East and south on one plane around the centre: all that is drawn is about {@link SIDE} wide or high before it is detached. */
export type PlanePoint = readonly [x: number, y: number];

/** Rings of a contour on the plane, each closed, the largest first. */
export type PlaneShape = readonly (readonly PlanePoint[])[];

export const SIDE = 1000;

/** How far neighbours are detached at least. */
const GAP = 85;

/** Side of the squares that keep two shapes apart: one at least lies between them. */
const ROOM = 32;

/** Between the points that stand for the inside of a shape. */
const STEP = 20;

/** Silhouettes are as rough as that: this near, two outlines are one border. */
const SAME_LINE = 11;

/** Degrees clockwise from north, from 0 to 360; `y` grows to the south. */
export const bearingOf = ([x, y]: PlanePoint): number => ((Math.atan2(x, 0 - y) * 180) / Math.PI + 360) % 360;

/** Further from its bearing a direction means no neighbour, degrees. */
const WIDEST = 60;

/** The neighbour whose bearing is nearest to a direction (degrees from north); undefined where none lies that way. */
export function nearestBearing<P extends { readonly bearing: number }>(
  petals: readonly P[],
  direction: number,
): P | undefined {
  const away = ({ bearing }: P) => 180 - Math.abs(180 - (Math.abs(bearing - direction) % 360));
  return petals.filter((petal) => away(petal) <= WIDEST).toSorted((a, b) => away(a) - away(b))[0];
}

export const movedBy = (points: readonly PlanePoint[], [dx, dy]: PlanePoint): PlanePoint[] =>
  points.map(([x, y]) => [x + dx, y + dy]);

/** With its holes. */
const filled = (shape: PlaneShape): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: shape.map((ring) => [ring.map(([x, y]) => [x, y])]),
});

function pointsInside(shape: PlaneShape): PlanePoint[] {
  const [area, { left, top, right, bottom }] = [filled(shape), boxOf(shape.flat())];
  const points: PlanePoint[] = [];
  for (let x = left; x < right; x += STEP)
    for (let y = top; y < bottom; y += STEP) if (contains(area, [x, y])) points.push([x, y]);
  return points;
}

const AROUND = [-1, 0, 1].flatMap((column) => [-1, 0, 1].map((row): PlanePoint => [column, row]));

const squareOf = ([x, y]: PlanePoint): PlanePoint => [Math.round(x / ROOM), Math.round(y / ROOM)];

/**
 * A territory and its neighbours, the one with the longest border first, detached: each is moved along its bearing (degrees from
 * north, of its middle from the first one's), until there is room between it and those before.
 */
export function roseLayout<T extends { readonly shape: PlaneShape }>(drawn: readonly T[]) {
  const [originX, originY] = centreOf(drawn[0]?.shape ?? []);
  const taken = new Set<string>();
  return drawn.map((one, at) => {
    const [x, y] = centreOf(one.shape);
    const bearing = bearingOf([x - originX, y - originY]);
    const angle = (bearing * Math.PI) / 180;
    const [outline, inside] = [one.shape.flat(), pointsInside(one.shape)];
    const moveBy = (distance: number): PlanePoint => [
      distance * Math.sin(angle),
      -distance * Math.cos(angle),
    ];
    const squaresAt = (move: PlanePoint) => movedBy([...outline, ...inside], move).map(squareOf);
    let distance = at === 0 ? 0 : GAP;
    while (squaresAt(moveBy(distance)).some((square) => taken.has(square.join()))) distance += GAP / 4;
    const move = moveBy(distance);
    for (const square of squaresAt(move))
      for (const beside of movedBy(AROUND, square)) taken.add(beside.join());
    return { ...one, bearing, move, box: boxOf(movedBy(outline, move)), inside: movedBy(inside, move) };
  });
}

/** The part of the centre's outline that lies along a neighbour, in one piece; empty where they hardly touch. */
export function commonLine([ring = []]: PlaneShape, neighbour: PlaneShape): PlanePoint[] {
  const area = filled(neighbour);
  const isShared = ([x, y]: PlanePoint) =>
    AROUND.some(([across, down]) => contains(area, [x + across * SAME_LINE, y + down * SAME_LINE]));
  const start = ring.findIndex((point) => !isShared(point));
  return [...ring.slice(start), ...ring.slice(0, start)].filter(isShared);
}
