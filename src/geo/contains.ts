import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';

/** Whether a contour holds a point (both in degrees), its border included, its holes not. */
export function contains(
  contour: Polygon | MultiPolygon,
  [longitude = 0, latitude = 0]: readonly number[],
): boolean {
  return booleanPointInPolygon([longitude, latitude], contour);
}
