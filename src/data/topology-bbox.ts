import type { MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../domain/territory/territory.ts';

/** West, south, east, north of a contour, degrees. */
export function bboxOf(geometry: Polygon | MultiPolygon): Bbox {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude = 0, latitude = 0] of rings.flat()) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}
