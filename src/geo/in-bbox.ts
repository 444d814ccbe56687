import type { Bbox, Position } from '../domain/territory/territory.ts';

export function isInBbox([west, south, east, north]: Bbox, [longitude, latitude]: Position): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
