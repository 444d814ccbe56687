import type { MultiPolygon } from 'geojson';
import { assignCommunes } from './raster/assign-communes.ts';
import { absorbDetachedParts, fillGaps, fillPockets, majority } from './raster/clean-labels.ts';
import { gridOver } from './raster/grid.ts';
import { FOREIGN, FRENCH_LAND, FRENCH_WATER, landMask } from './raster/land-mask.ts';
import { addMissingLabels } from './raster/missing-labels.ts';
import { traceLabels } from './raster/trace-labels.ts';
import type { LandPackages } from './read-land-packages.ts';
import type { SourceCommune } from './source-communes.ts';
import type { Zone } from './zones.ts';

/** Pixels: land further than this from any box is left out. */
const GAP = 10;
/** Islands of fewer pixels (0.04 km² each) are dropped. */
const SMALLEST_ISLAND = 3;

/** About 8 km². */
const LARGEST_POCKET = 200;

export function zoneContours(
  zone: Zone,
  sources: readonly SourceCommune[],
  land: LandPackages,
): Map<string, MultiPolygon> {
  const grid = gridOver(zone.bbox, zone.dx, zone.dy);
  const mask = landMask(grid, land);
  const open = mask.map((value) => (value === FRENCH_LAND || value === FRENCH_WATER ? 1 : 0));
  const own = sources.filter((source) => zone.owns(source.commune));
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
  addMissingLabels(grid, open, smooth, codes, own);
  absorbDetachedParts(smooth, grid.width, SMALLEST_ISLAND);
  const traced = traceLabels(smooth, grid);
  return new Map([...traced].map(([label, contour]) => [codes[label] ?? '', contour]));
}
