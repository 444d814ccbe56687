import type { Bbox } from '../domain/territory/territory.ts';

/** Metropolitan France: the extent of the first view. */
export const FRANCE_BOUNDS: Bbox = [-5.2, 41.3, 9.65, 51.15];
