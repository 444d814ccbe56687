import { greatest, least } from '../collections/extremes.ts';
import { bboxOf } from './bbox.ts';
import { contains } from './contains.ts';
import { placedRings } from './contour-path.ts';
import { fromMercator, mercator, TILE_PX } from './mercator.ts';
import type { Position } from './position.ts';
import { thinnedContour } from './thinned.ts';
import type { Contour } from './topology.ts';

/** CSS pixels. */
export interface NameBox {
  readonly width: number;
  readonly height: number;
}

export interface NameStyle {
  /** CSS pixels. */
  readonly size: number;
  /** Of a letter with its spacing, ems. */
  readonly letter: number;
  /** Of a line, ems. */
  readonly most: number;
}

const LINE = 1.2;

/** About what MapLibre makes of a name: lines break after spaces and hyphens, and are balanced. */
export function nameBox(name: string, { size, letter, most }: NameStyle): NameBox {
  const whole = name.length * letter;
  const wanted = whole / Math.max(1, Math.ceil(whole / most));
  const lines = [''];
  for (const part of name.split(/(?<=[\s-])/u)) {
    const last = lines.at(-1) ?? '';
    const isOver = last !== '' && (last.length + part.length / 2) * letter > wanted;
    if (isOver || last.endsWith('\n')) lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  const longest = Math.max(...lines.map((line) => line.trimEnd().length));
  return { width: longest * letter * size, height: lines.length * LINE * size };
}

type Point = readonly [x: number, y: number];

const size = ([x, y]: Point) => Math.max(Math.abs(x), Math.abs(y));

const along = (x: number, y: number, dx: number, dy: number, at: number): number =>
  at > 0 && at < 1 ? Math.max(Math.abs(x + at * dx), Math.abs(y + at * dy)) : Number.POSITIVE_INFINITY;

/** Of the origin from a segment, by the longer of both ways. It is least at an end, or where one coordinate is 0 or equals the other. Called millions of times: it makes no object. */
function fromOrigin(x: number, y: number, u: number, v: number): number {
  const dx = u - x;
  const dy = v - y;
  return Math.min(
    Math.max(Math.abs(x), Math.abs(y)),
    Math.max(Math.abs(u), Math.abs(v)),
    along(x, y, dx, dy, -x / dx),
    along(x, y, dx, dy, -y / dy),
    along(x, y, dx, dy, (y - x) / (dx - dy)),
    along(x, y, dx, dy, -(x + y) / (dx + dy)),
  );
}

const isBeyond = (one: number, other: number, distance: number): boolean =>
  (one > distance && other > distance) || (one < -distance && other < -distance);

/** Half a box's sizes from a place to the rings; once it is no more than `enough`, just some such distance. */
function nearest(rings: Point[][], [cx, cy]: Point, box: NameBox, enough = 0): number {
  let found = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    let x = Number.NaN;
    let y = Number.NaN;
    for (const point of ring) {
      const u = (2 * (point[0] - cx)) / box.width;
      const v = (2 * (point[1] - cy)) / box.height;
      if (!isBeyond(x, u, found) && !isBeyond(y, v, found)) {
        const distance = fromOrigin(x, y, u, v);
        if (distance < found) found = distance;
        if (found <= enough) return found;
      }
      x = u;
      y = v;
    }
  }
  return found;
}

const onPlane = (position: Position): Point => {
  const { x, y } = mercator(position);
  return [x, y];
};

const planeRings = (contour: Contour): Point[][] => placedRings(contour, onPlane);

const zoomOf = (boxes: number): number => -Math.log2(boxes * TILE_PX);

/** MapLibre's zoom from which a name centred on a position lies in a contour; infinite where the position does not. */
export function fittingZoom(contour: Contour, centre: Position, box: NameBox): number {
  if (!contains(contour, centre)) return Number.POSITIVE_INFINITY;
  return zoomOf(nearest(planeRings(contour), onPlane(centre), box));
}

/** A marker with the margin that names leave around it: see `MarkerCollision`. */
const MARK: NameBox = { width: 34, height: 40 };

/** A piece of another name, with its margin. */
const WORD: NameBox = { width: 30, height: 20 };

const clearOf = (marks: readonly Point[], mark: NameBox, [cx, cy]: Point, box: NameBox): number =>
  Math.min(
    ...marks.map(([x, y]) =>
      size([(2 * (x - cx)) / (box.width + mark.width), (2 * (y - cy)) / (box.height + mark.height)]),
    ),
  );

/** Places tried across and down. */
const STEPS = 24;

/** Weight of the room above and below a name, beside that of the name itself. */
const AIR = 0.1;

/** Of the places where a name could be centred, the one where it fits first and clear of markers and of pieces of other names. Null where it fits nowhere. */
export function roomiestPlace(
  contour: Contour,
  marks: readonly Position[],
  box: NameBox,
  words: readonly Position[] = [],
): { readonly centre: Position; readonly zoom: number } | null {
  const rings = planeRings(contour);
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, north, east, south] = [least(xs), least(ys), greatest(xs), greatest(ys)];
  const [marked, worded] = [marks.map(onPlane), words.map(onPlane)];
  let best: { readonly place: Point; readonly room: number; readonly air: number } | null = null;
  for (let row = 1; row < STEPS; row++)
    for (let column = 1; column < STEPS; column++) {
      const place: Point = [west + ((east - west) * column) / STEPS, north + ((south - north) * row) / STEPS];
      const room = Math.min(
        nearest(rings, place, box, (best?.air ?? 0) / (1 + AIR)),
        clearOf(marked, MARK, place, box),
        clearOf(worded, WORD, place, box),
      );
      const air = room + AIR * nearest(rings, place, { ...box, height: 3 * box.height });
      if (air > (best?.air ?? 0) && contains(contour, fromMercator(...place))) best = { place, room, air };
    }
  return best && { centre: fromMercator(...best.place), zoom: zoomOf(best.room) };
}

/** Bends of an outline that a place for a name can do without, as a share of its width. */
const BEND = 1 / 60;

/** The same in a contour without its small bends, which would take long, clear of the markers inside. */
export function roomyPlace(
  contour: Contour,
  box: NameBox,
  marks: readonly Position[] = [],
): Position | undefined {
  const [west, , east] = bboxOf(contour);
  const inside = marks.filter((mark) => contains(contour, mark));
  return roomiestPlace(thinnedContour(contour, (east - west) * BEND), inside, box)?.centre;
}
