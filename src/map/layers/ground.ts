import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { Theme } from '../../domain/sheet/catalogue.ts';
import type { SheetContour } from '../../formats/overview-file.ts';
import type { BasemapGeometry, OverviewGeometry } from '../contours/overview-geometry.ts';
import { hovered, matchProperty, selected, themeColor, unlisted } from './paint.ts';
import type { MapPalette } from './palette.ts';

type Fill = 'neighbour' | 'france' | 'water' | 'extent';
type Line = 'neighbour' | 'departement' | 'coast' | 'region' | 'extent';

interface Drawn {
  readonly fill?: Fill;
  readonly line?: Line;
}

type GroundProperties = Drawn | (Drawn & SheetContour);

type Ground = FeatureCollection<Geometry, GroundProperties>;

/**
 * Bottom to top; promoted on `key`. One source and few layers for all that is always there: each layer costs a draw call
 * a tile at each frame, and so does each change of source between two layers.
 */
export function groundOf(overview: OverviewGeometry, basemap: BasemapGeometry | null): Ground {
  const { land, departement, region, coast, sheetTerritories } = overview;
  const features: Feature<Geometry, GroundProperties>[] = [
    ...(basemap?.neighbours.features ?? []).map(({ geometry }) =>
      drawn(geometry, { fill: 'neighbour', line: 'neighbour' }),
    ),
    drawn(land, { fill: 'france' }),
    ...(basemap?.water.features ?? []).map(({ geometry }) => drawn(geometry, { fill: 'water' })),
    drawn(departement.borders.geometry, { line: 'departement' }),
    drawn(coast.geometry, { line: 'coast' }),
    drawn(region.borders.geometry, { line: 'region' }),
    ...sheetTerritories.features.map(({ geometry, properties }) =>
      drawn(geometry, { ...properties, fill: 'extent', line: 'extent' }),
    ),
  ];
  return { type: 'FeatureCollection', features };
}

const drawn = (geometry: Geometry, properties: GroundProperties): Feature<Geometry, GroundProperties> => ({
  type: 'Feature',
  properties,
  geometry,
});

/** Under France, whose borders they cross: they are drawn more coarsely. */
export const IS_ABROAD: FilterSpecification = ['==', ['get', 'fill'], 'neighbour'];
export const IS_LAND: FilterSpecification = ['in', ['get', 'fill'], ['literal', ['france', 'water']]];
export const IS_WATER: FilterSpecification = ['==', ['get', 'fill'], 'water'];
export const IS_EXTENT: FilterSpecification = ['==', ['get', 'fill'], 'extent'];
export const IS_LINE: FilterSpecification = ['all', ['has', 'line'], ['!=', ['get', 'line'], 'neighbour']];

// Antialiasing would draw each tile twice: the coast and the borders lie over the edges.

export const abroadFill = (palette: MapPalette): NonNullable<FillLayerSpecification['paint']> => ({
  'fill-color': palette.neighbour,
  'fill-antialias': false,
});

export const abroadLine = (palette: MapPalette): NonNullable<LineLayerSpecification['paint']> => ({
  'line-color': palette.neighbourLine,
  'line-width': 1,
});

export const landFill = (palette: MapPalette): NonNullable<FillLayerSpecification['paint']> => ({
  'fill-color': matchProperty('fill', [['water', palette.sea]], palette.france),
  'fill-antialias': false,
});

export const waterFill = (palette: MapPalette): NonNullable<FillLayerSpecification['paint']> => ({
  'fill-color': palette.sea,
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
  'extent',
  ['case', hovered, 2.6, 1.5],
  1,
];

export const groundLines = (
  themes: readonly Theme[],
  palette: MapPalette,
): NonNullable<LineLayerSpecification['paint']> => ({
  'line-color': [
    'match',
    ['get', 'line'],
    'region',
    palette.region,
    'departement',
    palette.departement,
    'coast',
    palette.coast,
    'extent',
    themeColor(themes, palette),
    palette.neighbourLine,
  ],
  'line-width': ['interpolate', ['linear'], ['zoom'], 4, widths(0.9, 0.6), 9, widths(2.2, 1.6)],
  'line-opacity': ['case', selected, 0, hovered, 1, unlisted, 0, 1],
});
