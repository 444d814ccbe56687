import { distance, earthRadius } from '@turf/turf';
import type { Position } from './position.ts';

/** As the crow flies, on a sphere: metres between two positions in degrees. */
export function distanceBetween(
  [fromLongitude, fromLatitude]: Position,
  [longitude, latitude]: Position,
): number {
  const metres = distance([fromLongitude, fromLatitude], [longitude, latitude], { units: 'meters' });
  // turf rounds past the farthest point of the globe, where its formula has no value.
  return Number.isNaN(metres) ? Math.PI * earthRadius : metres;
}
