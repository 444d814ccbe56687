import type { MultiPolygon } from 'geojson';
import type { CommuneAtom } from './commune-atoms.ts';
import { assignCommunes } from './raster/assign-communes.ts';
import { absorbDetachedParts, fillGaps, fillPockets, majority } from './raster/clean-labels.ts';
import { gridOver } from './raster/grid.ts';
import { FOREIGN, FRENCH_LAND, FRENCH_WATER, landMask } from './raster/land-mask.ts';
import { rescueLost } from './raster/rescue-lost.ts';
import { traceLabels } from './raster/trace-labels.ts';
import type { LandPackages } from './read-land-packages.ts';
import type { Zone } from './zones.ts';

/** Land further than this from any box, in pixels, is left out. */
const GAP = 10;
/** Islands of fewer pixels (0.04 km² each) are dropped. */
const SMALLEST_ISLAND = 3;

/** Pockets of up to this many pixels (about 8 km²) are filled. */
const LARGEST_POCKET = 200;

/** The communes of one zone (code → contour), traced on pixel edges: longitude, latitude degrees. */
export function zoneContours(
  zone: Zone,
  atoms: readonly CommuneAtom[],
  land: LandPackages,
): Map<string, MultiPolygon> {
  const grid = gridOver(zone.bbox, zone.dx, zone.dy);
  const mask = landMask(grid, land);
  const open = mask.map((value) => (value === FRENCH_LAND || value === FRENCH_WATER ? 1 : 0));
  const own = atoms.filter((atom) => zone.owns(atom.commune));
  const { labels, codes } = assignCommunes(grid, open, own);
  fillGaps(
    labels,
    mask.map((value) => (value === FRENCH_LAND ? 1 : 0)),
    grid.width,
    GAP,
  );
  const foreign = mask.map((value) => (value === FOREIGN ? 1 : 0));
  fillPockets(labels, foreign, grid.width, LARGEST_POCKET);
  const smooth = majority(labels, grid.width);
  rescueLost(grid, open, smooth, codes, own);
  absorbDetachedParts(smooth, grid.width, SMALLEST_ISLAND);
  const traced = traceLabels(smooth, grid);
  return new Map([...traced].map(([label, contour]) => [codes[label] ?? '', contour]));
}
