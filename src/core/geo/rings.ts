import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Each polygon as its rings, the outer one first. */
export function polygonsOf(contour: Polygon | MultiPolygon): Position[][][] {
  return contour.type === 'Polygon' ? [contour.coordinates] : contour.coordinates;
}

export function ringsOf(contour: Polygon | MultiPolygon): Position[][] {
  return polygonsOf(contour).flat();
}

/** On the plane (square degrees for degrees), positive counter-clockwise; turf and d3-geo measure the sphere. */
export function ringArea(ring: readonly (readonly number[])[]): number {
  // From the first position: products of small differences keep the digits that a tiny ring needs.
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [x = 0, y = 0] = ring[i] ?? [];
    const [nextX = 0, nextY = 0] = ring[i + 1] ?? [];
    twice += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return twice / 2;
}

/** On a plane. */
export type Point = readonly [x: number, y: number];

/** Centre of area of the largest of some rings, on the plane. */
export function centreOf(rings: readonly (readonly Point[])[]): Point {
  const [ring = []] = rings.toSorted((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)));
  const [[originX, originY] = [0, 0]] = ring;
  let [doubled, sumX, sumY] = [0, 0, 0];
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[at + 1] ?? [originX, originY];
    const cross = (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
    doubled += cross;
    sumX += cross * (x + nextX + originX);
    sumY += cross * (y + nextY + originY);
  }
  return doubled === 0 ? [originX, originY] : [sumX / (3 * doubled), sumY / (3 * doubled)];
}
