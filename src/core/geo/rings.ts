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
