import type { MultiPolygon, Polygon } from 'geojson';
import { bboxOf } from './bbox.ts';
import { placedRings } from './contour-path.ts';
import { type Bbox, isInBbox, type Position } from './position.ts';
import { type Point, ringArea } from './rings.ts';

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

export interface Silhouette {
  /** SVG path data, whole units, inside a square of {@link SILHOUETTE_SIZE} units by default. */
  readonly path: string;
}

/** With the box of its contour, degrees, which it fills: what places it among others. */
export interface PlacedSilhouette extends Silhouette {
  readonly bbox: Bbox;
}

export const SILHOUETTE_SIZE = 100;

/** How a box lies in the square of its silhouette: units a degree of latitude, and of a degree of longitude in `shrink` of it. */
export function silhouetteFrame([west, south, east, north]: Bbox, size = SILHOUETTE_SIZE) {
  const shrink = Math.cos(((south + north) * Math.PI) / 360);
  const width = (east - west) * shrink;
  const height = north - south;
  const scale = size / Math.max(width, height, 1e-6);
  const left = (size - width * scale) / 2;
  const top = (size - height * scale) / 2;
  return { shrink, width, height, scale, left, top };
}

/** Smaller islands and holes do not show; a share of the square. */
const SMALLEST_RING = 2 / SILHOUETTE_SIZE ** 2;

/** Units: rounding moves a point that far. */
const TOLERANCE = 0.5;

const withoutRepeats = (ring: readonly Point[]) =>
  ring.filter(([x, y], i) => x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1]);

/** The corners that are left of a thin ring would be a line: it stays as it is. */
function simplified(ring: readonly Point[]): readonly Point[] {
  const simple = simplifyLine(ring, TOLERANCE);
  return simple.length > 3 ? simple : ring;
}

const signed = (value: number) => (value < 0 ? `${value}` : ` ${value}`);

/** Relative moves are shorter than absolute ones; the last point repeats the first. */
function pathOf(ring: readonly Point[]): string {
  const start: Point = ring[0] ?? [0, 0];
  let [x, y] = start;
  let moves = '';
  for (const [nextX, nextY] of ring.slice(1, -1)) {
    moves += signed(nextX - x) + signed(nextY - y);
    [x, y] = [nextX, nextY];
  }
  return `M${start.join(' ')}${moves && `l${moves.trim()}`}z`;
}

export const placedSilhouetteOf = (geometry: Polygon | MultiPolygon): PlacedSilhouette => ({
  ...silhouetteOf(geometry),
  bbox: bboxOf(geometry),
});

/** Scales a contour (degrees) to fill the square, north up, in the proportions of its middle latitude. */
export function silhouetteOf(geometry: Polygon | MultiPolygon, size = SILHOUETTE_SIZE): Silhouette {
  const bbox = bboxOf(geometry);
  const [west, , , north] = bbox;
  const { shrink, scale, left, top } = silhouetteFrame(bbox, size);
  const place = ([longitude, latitude]: Position): Point => [
    Math.round(left + (longitude - west) * shrink * scale),
    Math.round(top + (north - latitude) * scale),
  ];
  const drawn = placedRings(geometry, place)
    .map(withoutRepeats)
    .map((ring) => ({ ring: simplified(ring), area: Math.abs(ringArea(ring)) }))
    .sort((a, b) => b.area - a.area);
  const kept = drawn.filter(({ area }, index) => index === 0 || area >= SMALLEST_RING * size ** 2);
  return { path: kept.map(({ ring }) => pathOf(ring)).join('') };
}

/** The contour that a silhouette was made of, as coarse as it is: longitude, latitude, degrees. Holes are polygons of their own. */
export function contourOfSilhouette({ path, bbox }: PlacedSilhouette): MultiPolygon {
  const [west, , , north] = bbox;
  const { shrink, scale, left, top } = silhouetteFrame(bbox);
  const ringOf = (moves: string) => {
    let [x, y] = [0, 0];
    const ring = [...moves.matchAll(/(-?\d+) ?(-?\d+)/gu)].map(([, across, down]) => {
      [x, y] = [x + Number(across), y + Number(down)];
      return [west + (x - left) / (shrink * scale), north - (y - top) / scale];
    });
    return [...ring, ...ring.slice(0, 1)];
  };
  const coordinates = path
    .split('M')
    .slice(1)
    .map((moves) => [ringOf(moves)]);
  return { type: 'MultiPolygon', coordinates };
}

const KM_PER_DEGREE = 111.2;

/** Kilometres. */
export function sizeOfBox(bbox: Bbox): { readonly width: number; readonly height: number } {
  const { width, height } = silhouetteFrame(bbox);
  return { width: width * KM_PER_DEGREE, height: height * KM_PER_DEGREE };
}

/** Kilometres: of the square that its silhouette fills. */
export function sideOf(bbox: Bbox): number {
  const { width, height } = sizeOfBox(bbox);
  return Math.max(width, height);
}

/** Where a position falls in the drawing of a box, `unitsPerKm`, from its top left. */
export function pointInBox(
  outer: Bbox,
  [longitude, latitude]: Position,
  unitsPerKm: number,
): [x: number, y: number] {
  const units = KM_PER_DEGREE * unitsPerKm;
  return [(longitude - outer[0]) * silhouetteFrame(outer).shrink * units, (outer[3] - latitude) * units];
}

/** The `transform` of the silhouette of a box in the drawing of another, `unitsPerKm`. */
export function placedInBox(outer: Bbox, inner: Bbox, unitsPerKm: number): string {
  const { shrink, scale, left, top } = silhouetteFrame(inner);
  const down = (KM_PER_DEGREE * unitsPerKm) / scale;
  const across = (down * silhouetteFrame(outer).shrink) / shrink;
  const [x, y] = pointInBox(outer, [inner[0], inner[3]], unitsPerKm);
  const [moveX, moveY] = [x - left * across, y - top * down].map((units) => units.toFixed(2));
  return `translate(${moveX} ${moveY}) scale(${across.toFixed(4)} ${down.toFixed(4)})`;
}

/** Within a hundredth of the size of the outer one. */
export function isBoxInside(inner: Bbox, outer: Bbox): boolean {
  const [west, south, east, north] = outer;
  const [slackX, slackY] = [(east - west) / 100, (north - south) / 100];
  const wider: Bbox = [west - slackX, south - slackY, east + slackX, north + slackY];
  return isInBbox(wider, [inner[0], inner[1]]) && isInBbox(wider, [inner[2], inner[3]]);
}
