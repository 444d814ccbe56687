import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { BasemapGeometry, OverviewGeometry } from '../contours/overview-geometry.ts';
import { matchProperty } from './paint.ts';
import type { MapPalette } from './palette.ts';

type Fill = 'neighbour' | 'france' | 'water';
type Line = 'neighbour' | 'departement' | 'coast' | 'region';

/** One source and few layers for all that never changes: each layer costs a draw call a tile, each frame. */
interface GroundProperties {
  readonly fill?: Fill;
  readonly line?: Line;
}

type Ground = FeatureCollection<Geometry, GroundProperties>;

/** Bottom to top. */
export function groundOf(overview: OverviewGeometry, basemap: BasemapGeometry | null): Ground {
  const { land, departement, region, coast } = overview;
  const features: Feature<Geometry, GroundProperties>[] = [
    ...(basemap?.neighbours.features ?? []).map(({ geometry }) =>
      drawn(geometry, { fill: 'neighbour', line: 'neighbour' }),
    ),
    drawn(land, { fill: 'france' }),
    ...(basemap?.water.features ?? []).map(({ geometry }) => drawn(geometry, { fill: 'water' })),
    drawn(departement.borders.geometry, { line: 'departement' }),
    drawn(coast.geometry, { line: 'coast' }),
    drawn(region.borders.geometry, { line: 'region' }),
  ];
  return { type: 'FeatureCollection', features };
}

const drawn = (geometry: Geometry, properties: GroundProperties): Feature<Geometry, GroundProperties> => ({
  type: 'Feature',
  properties,
  geometry,
});

export const IS_LAND: FilterSpecification = ['in', ['get', 'fill'], ['literal', ['neighbour', 'france']]];
export const IS_WATER: FilterSpecification = ['==', ['get', 'fill'], 'water'];
export const IS_LINE: FilterSpecification = ['has', 'line'];

export const landFill = (palette: MapPalette): NonNullable<FillLayerSpecification['paint']> => ({
  'fill-color': ['match', ['get', 'fill'], 'france', palette.france, palette.neighbour],
  // The coast and the borders are drawn over the edges.
  'fill-antialias': false,
});

const widths = (region: number, departement: number): ExpressionSpecification => [
  'match',
  ['get', 'line'],
  'region',
  region,
  'departement',
  departement,
  'coast',
  0.9,
  1,
];

/** CSS pixels, at zooms 4 and 9. */
export const groundLines = (palette: MapPalette): NonNullable<LineLayerSpecification['paint']> => ({
  'line-color': matchProperty(
    'line',
    [
      ['region', palette.region],
      ['departement', palette.departement],
      ['coast', palette.coast],
    ],
    palette.neighbourLine,
  ),
  'line-width': ['interpolate', ['linear'], ['zoom'], 4, widths(0.9, 0.6), 9, widths(2.2, 1.6)],
});
