import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The polygons of a contour: outer ring first, then holes. */
export function polygonsOf(contour: Polygon | MultiPolygon): Position[][][] {
  return contour.type === 'Polygon' ? [contour.coordinates] : contour.coordinates;
}

/** The rings of a contour, holes included. */
export function ringsOf(contour: Polygon | MultiPolygon): Position[][] {
  return polygonsOf(contour).flat();
}

/**
 * Signed area of a ring, closed or not, on the plane of its own coordinates: positive counter-clockwise, square degrees
 * for degrees. turf and d3-geo only have areas on the sphere, without a sign.
 */
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
