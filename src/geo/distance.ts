import { distance } from '@turf/turf';
import type { Position } from '../domain/territory/territory.ts';

/** As the crow flies, on a sphere: metres between two positions in degrees. */
export function distanceBetween(
  [fromLongitude, fromLatitude]: Position,
  [longitude, latitude]: Position,
): number {
  return distance([fromLongitude, fromLatitude], [longitude, latitude], { units: 'meters' });
}
