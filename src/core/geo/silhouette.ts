import type { MultiPolygon, Polygon } from 'geojson';
import { bboxOf } from './bbox.ts';
import type { Bbox } from './position.ts';
import { ringArea, ringsOf } from './rings.ts';

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

export interface Silhouette {
  /** SVG path data, whole units, inside a square of {@link SILHOUETTE_SIZE} units unless told otherwise. */
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

function withoutRepeats(ring: readonly Point[]): Point[] {
  return ring.filter(([x, y], i) => {
    const [beforeX, beforeY] = ring[i - 1] ?? [Number.NaN, Number.NaN];
    return x !== beforeX || y !== beforeY;
  });
}

/** The corners that are left of a thin ring would be a line: it stays as it is. */
function simplified(ring: readonly Point[]): readonly Point[] {
  const simple = simplifyLine(ring, TOLERANCE);
  return simple.length > 3 ? simple : ring;
}

const signed = (value: number) => (value < 0 ? `${value}` : ` ${value}`);

/** Relative moves are shorter than absolute ones; the last point repeats the first. */
function pathOf(ring: readonly Point[]): string {
  let [x, y] = ring[0] ?? [0, 0];
  let moves = '';
  for (const [nextX, nextY] of ring.slice(1, -1)) {
    moves += signed(nextX - x) + signed(nextY - y);
    [x, y] = [nextX, nextY];
  }
  const [startX, startY] = ring[0] ?? [0, 0];
  return `M${startX} ${startY}${moves && `l${moves.trim()}`}z`;
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
  const drawn = ringsOf(geometry)
    .map((ring) =>
      withoutRepeats(
        ring.map(
          ([longitude = 0, latitude = 0]): Point => [
            Math.round(left + (longitude - west) * shrink * scale),
            Math.round(top + (north - latitude) * scale),
          ],
        ),
      ),
    )
    .map((ring) => ({ ring: simplified(ring), area: Math.abs(ringArea(ring)) }))
    .sort((a, b) => b.area - a.area);
  const kept = drawn.filter(({ area }, index) => index === 0 || area >= SMALLEST_RING * size ** 2);
  return { path: kept.map(({ ring }) => pathOf(ring)).join('') };
}
