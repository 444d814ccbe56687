import type { MultiPolygon, Polygon } from 'geojson';
import { bboxOf } from './bbox.ts';
import { ringArea, ringsOf } from './rings.ts';

/** A small outline to draw as SVG. */
export interface Silhouette {
  /** Path data, whole units, inside a square of {@link SILHOUETTE_SIZE} units. */
  readonly path: string;
}

/** Side of the square that a silhouette fills, in units. */
export const SILHOUETTE_SIZE = 100;

/** Islands and rings smaller than this do not show at this size, in square units. */
const SMALLEST_RING = 2;

type Point = readonly [x: number, y: number];

/** Leaves out points that fall on the one before. */
function withoutRepeats(ring: readonly Point[]): Point[] {
  return ring.filter(([x, y], i) => {
    const [beforeX, beforeY] = ring[i - 1] ?? [Number.NaN, Number.NaN];
    return x !== beforeX || y !== beforeY;
  });
}

/** Relative moves: shorter than absolute ones. The ring's last point is its first and is left out. */
function pathOf(ring: readonly Point[]): string {
  let [x, y] = ring[0] ?? [0, 0];
  let path = `M${x} ${y}`;
  for (const [nextX, nextY] of ring.slice(1, -1)) {
    path += `l${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
  }
  return `${path}z`;
}

/**
 * Draws a contour (longitude, latitude degrees) as a small outline that fills a square, north up. Distances are true
 * to each other around its middle latitude: nothing is stretched.
 */
export function silhouetteOf(geometry: Polygon | MultiPolygon): Silhouette {
  const [west, south, east, north] = bboxOf(geometry);
  const shrink = Math.cos(((south + north) * Math.PI) / 360);
  const width = (east - west) * shrink;
  const height = north - south;
  const scale = SILHOUETTE_SIZE / Math.max(width, height, 1e-6);
  const left = (SILHOUETTE_SIZE - width * scale) / 2;
  const top = (SILHOUETTE_SIZE - height * scale) / 2;
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
    .map((ring) => ({ ring, size: Math.abs(ringArea(ring)) }))
    .sort((a, b) => b.size - a.size);
  const kept = drawn.filter(({ size }, index) => index === 0 || size >= SMALLEST_RING);
  return { path: kept.map(({ ring }) => pathOf(ring)).join('') };
}
