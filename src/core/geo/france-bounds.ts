import { mercatorPlane } from './mercator.ts';
import { type Bbox, isInBbox, middleOf, type Position } from './position.ts';

/** Metropolitan France: the extent of the first view. */
export const FRANCE_BOUNDS: Bbox = [-5.2, 41.3, 9.65, 51.15];

/** Of the drawn France, whose longer side is its width: a unit is a third of a CSS pixel on a wide screen. */
export const FRANCE_PLANE = mercatorPlane(FRANCE_BOUNDS, 3000);

/** The drawn France shows nothing else. */
export const isOnFrance = (position: Position): boolean => isInBbox(FRANCE_BOUNDS, position);

/** Share of the métropole's width: two thirds of a first view that is zoomed in once still count as the whole. */
const MOST = 0.6;

/** Whether a view (degrees) is one of the métropole and not of a part of it: it holds its centre and most of its width. */
export function showsFrance(view: Bbox): boolean {
  const [west, , east] = FRANCE_BOUNDS;
  const width = Math.min(view[2], east) - Math.max(view[0], west);
  return isInBbox(view, middleOf(FRANCE_BOUNDS)) && width >= MOST * (east - west);
}
