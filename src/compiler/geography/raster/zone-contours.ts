import type { MultiPolygon } from 'geojson';
import type { Bbox } from '../../../core/geo/position.ts';
import type { SourceCommune } from '../build-tables.ts';
import type { LandPackages } from '../read-packages.ts';
import { addMissingLabels, assignCommunes } from './allocate.ts';
import { absorbDetachedParts, fillGaps, fillPockets, majority } from './clean-labels.ts';
import { gridOver } from './grid.ts';
import { FOREIGN, FRENCH_LAND, FRENCH_WATER, landMask } from './land-mask.ts';
import { traceLabels } from './trace-labels.ts';

/** A part of France that has a raster of its own; its pixels, in degrees, are of about 190 × 200 m. */
type Zone = ReturnType<typeof overseas>;

const overseas = (name: string, departement: string, bbox: Bbox) => ({
  name,
  bbox,
  dx: 0.0018,
  dy: 0.0018,
  owns: (code: string) => code.startsWith(departement),
});

export const ZONES: readonly Zone[] = [
  {
    name: 'métropole',
    bbox: [-5.25, 41.3, 9.7, 51.2],
    dx: 0.0025,
    dy: 0.0018,
    owns: (code) => !code.startsWith('97') && !code.startsWith('98'),
  },
  overseas('Guadeloupe', '971', [-61.85, 15.8, -60.97, 16.55]),
  overseas('Martinique', '972', [-61.26, 14.36, -60.78, 14.91]),
  overseas('Guyane', '973', [-54.64, 2.08, -51.58, 5.78]),
  overseas('La Réunion', '974', [55.19, -21.42, 55.86, -20.84]),
  overseas('Mayotte', '976', [44.99, -13.03, 45.33, -12.61]),
];

/** What the map shows around the métropole, the Antilles, Guyane, La Réunion and Mayotte. They do not overlap. */
export const SURROUNDINGS: readonly Bbox[] = [
  [-12, 39, 16, 54],
  [-65.9, 10.4, -56.9, 20.6],
  [-58.7, -2, -47.5, 9.8],
  [51.2, -25.4, 59.9, -16.8],
  [41, -17.1, 49.4, -8.6],
];

/** What a near view of an overseas département shows of its neighbours. */
export const BESIDE_OVERSEAS: readonly Bbox[] = [
  [-62.9, 13.3, -59.9, 17.6],
  [-55.7, 1, -50.4, 6.8],
  [44, -14.1, 46.4, -11.6],
];

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
  const where = (...values: readonly number[]) => mask.map((value) => (values.includes(value) ? 1 : 0));
  const open = where(FRENCH_LAND, FRENCH_WATER);
  const communes = sources.filter((source) => zone.owns(source.commune));
  const { labels, codes } = assignCommunes(grid, open, communes);
  fillGaps(labels, where(FRENCH_LAND), grid.width, GAP);
  fillPockets(labels, where(FOREIGN), grid.width, LARGEST_POCKET);
  // By wide groups first: between two communes of one group, a strip of another group has no majority against either alone.
  const byCode = new Map(communes.map((source) => [source.commune, source]));
  const groups = (level: 'departement' | 'epci') => codes.map((code) => byCode.get(code)?.[level] ?? '');
  const wide = majority(majority(labels, grid.width, groups('departement')), grid.width, groups('epci'));
  const smooth = majority(wide, grid.width);
  addMissingLabels(grid, open, smooth, codes, communes);
  absorbDetachedParts(smooth, grid.width, SMALLEST_ISLAND);
  const traced = traceLabels(smooth, grid);
  return new Map([...traced].map(([label, contour]) => [codes[label] ?? '', contour]));
}
