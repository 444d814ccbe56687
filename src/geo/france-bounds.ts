import type { Bbox } from '../domain/territory/territory.ts';

/** What the first view shows: the métropole, west, south, east, north in degrees. */
export const FRANCE_BOUNDS: Bbox = [-5.2, 41.3, 9.65, 51.15];
