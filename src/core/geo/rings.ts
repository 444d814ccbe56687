import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Each polygon as its rings, the outer one first. */
export function polygonsOf(contour: Polygon | MultiPolygon): Position[][][] {
  return contour.type === 'Polygon' ? [contour.coordinates] : contour.coordinates;
}

export function ringsOf(contour: Polygon | MultiPolygon): Position[][] {
  return polygonsOf(contour).flat();
}

/** On a plane. */
export type Point = readonly [x: number, y: number];

/** Twice the area of a ring, and the sums of which that much is its centre. */
function momentsOf(ring: readonly (readonly number[])[]) {
  // From the first position: products of small differences keep the digits that a tiny ring needs.
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let [twice, sumX, sumY] = [0, 0, 0];
  for (let i = 1; i + 1 < ring.length; i++) {
    const [x = 0, y = 0] = ring[i] ?? [];
    const [nextX = 0, nextY = 0] = ring[i + 1] ?? [];
    const cross = (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
    twice += cross;
    sumX += cross * (x + nextX + originX);
    sumY += cross * (y + nextY + originY);
  }
  return { twice, sumX, sumY };
}

/** On the plane (square degrees for degrees), positive counter-clockwise; turf and d3-geo measure the sphere. */
export const ringArea = (ring: readonly (readonly number[])[]): number => momentsOf(ring).twice / 2;

/** Centre of area of the largest of some rings, on the plane. */
export function centreOf(rings: readonly (readonly Point[])[]): Point {
  const [ring = []] = rings.toSorted((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)));
  const { twice, sumX, sumY } = momentsOf(ring);
  return twice === 0 ? (ring[0] ?? [0, 0]) : [sumX / (3 * twice), sumY / (3 * twice)];
}
