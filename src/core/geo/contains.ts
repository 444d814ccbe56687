import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';

/** Degrees; the border is inside, holes are not. */
export function contains(
  contour: Polygon | MultiPolygon,
  [longitude = 0, latitude = 0]: readonly number[],
): boolean {
  return booleanPointInPolygon([longitude, latitude], contour);
}
