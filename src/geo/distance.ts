import { distance } from '@turf/turf';
import type { Position } from '../domain/territory/territory.ts';

/** Distance between two positions (degrees) as the crow flies, metres, on a sphere. */
export function distanceBetween(
  [fromLongitude, fromLatitude]: Position,
  [longitude, latitude]: Position,
): number {
  return distance([fromLongitude, fromLatitude], [longitude, latitude], { units: 'meters' });
}
