import type { Bbox } from '../domain/territory/territory.ts';
import { isInBbox } from './in-bbox.ts';

/** Metropolitan France: the extent of the first view. */
export const FRANCE_BOUNDS: Bbox = [-5.2, 41.3, 9.65, 51.15];

/** Units of the drawn France on its longer side, its width: a third of a CSS pixel each on a wide screen. */
export const FRANCE_UNITS = 3000;

/** Share of the métropole's width: two thirds of a first view that is zoomed in once still count as the whole. */
const MOST = 0.6;

/** Whether a view (degrees) is one of the métropole and not of a part of it: it holds its centre and most of its width. */
export function showsFrance(view: Bbox): boolean {
  const [west, south, east, north] = FRANCE_BOUNDS;
  const width = Math.min(view[2], east) - Math.max(view[0], west);
  return isInBbox(view, [(west + east) / 2, (south + north) / 2]) && width >= MOST * (east - west);
}
