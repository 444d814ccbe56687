import type { Position } from '../domain/territory/territory.ts';
import { contourPath } from '../geo/contour-path.ts';
import { FRANCE_BOUNDS } from '../geo/france-bounds.ts';
import { mercator } from '../geo/mercator.ts';
import type { Contour } from '../geo/topology.ts';

/** Points nearer than this to the one before do not show, in units of a view box 2 000 wide. */
const INVISIBLE = 1.5;

const [WEST, SOUTH, EAST, NORTH] = FRANCE_BOUNDS;
const TOP_LEFT = mercator([WEST, NORTH]);
const BOTTOM_RIGHT = mercator([EAST, SOUTH]);

/** Side of the square world of Web Mercator on the prerendered map, whose view box is `width` wide. */
export const worldOf = (width: number): number => width / (BOTTOM_RIGHT.x - TOP_LEFT.x);

/** Where a position (longitude, latitude, degrees) falls on the prerendered map, whose view box is `width` wide. */
export function placeOnFrance(position: Position, width: number): readonly [x: number, y: number] {
  const { x, y } = mercator(position);
  const scale = worldOf(width);
  return [(x - TOP_LEFT.x) * scale, (y - TOP_LEFT.y) * scale];
}

/** The prerendered map shows nothing else. */
export function isOnFrance([longitude, latitude]: Position): boolean {
  return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
}

export function pathOnFrance(contour: Contour, width: number): string {
  return contourPath(contour, (position) => placeOnFrance(position, width), INVISIBLE);
}
