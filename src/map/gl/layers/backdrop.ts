import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { SheetContour } from '../../../core/formats/overview-file.ts';
import { ringsOf } from '../../../core/geo/rings.ts';
import { thinned } from '../../../core/geo/thinned.ts';
import type { Theme } from '../../../core/sheet/catalogue.ts';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { BasemapGeometry, OverviewGeometry } from '../contours/overview-geometry.ts';
import { matchProperty, themeColor } from './paint.ts';
import type { MapPalette } from './palette.ts';

type Fill = 'neighbour' | 'france' | 'extent';
/** `soft`: of a sheet's commune whose contour is indicative. */
type Line = 'abroad' | 'departement' | 'coast' | 'region' | 'extent' | 'soft';

const LINES: readonly Line[] = ['abroad', 'departement', 'coast', 'region', 'extent'];

/** Degrees. They lie too far off the coast to show each of its bends. */
const WATERLINE_STEP = 0.08;

/** Not so the outline of an islet, thinned to its ends. */
const hasShape = (line: readonly Position[]): boolean => line.length > 2;

interface Drawn {
  readonly fill?: Fill;
  readonly line?: Line;
  /** `every`: without its small bends, for the lines that follow it off the land. */
  readonly shore?: 'abroad' | 'every';
}

type BackdropProperties = Drawn | (Drawn & SheetContour);

type Backdrop = FeatureCollection<Geometry, BackdropProperties>;

/**
 * Bottom to top; promoted on `key`. One source and few layers for all that is always there: each layer costs a draw call
 * a tile at each frame, and so does each change of source between two layers.
 */
export function backdropOf(
  overview: OverviewGeometry,
  basemap: BasemapGeometry | null,
  showsExtents: boolean,
): Backdrop {
  const { land, departement, region, sheetTerritories } = overview;
  const extents = showsExtents ? sheetTerritories.features : [];
  const abroad = basemap ? [basemap.neighbours] : [];
  const shores = thinned([land, ...abroad].flatMap(ringsOf), WATERLINE_STEP).filter(hasShape);
  const features: Feature<Geometry, BackdropProperties>[] = [
    drawn({ type: 'MultiLineString', coordinates: shores }, { shore: 'every' }),
    ...abroad.map((geometry) => drawn(geometry, { fill: 'neighbour', shore: 'abroad' })),
    drawn(land, { fill: 'france', line: 'coast' }),
    ...(basemap ? [drawn(basemap.borders, { line: 'abroad' })] : []),
    drawn(departement.borders.geometry, { line: 'departement' }),
    drawn(region.borders.geometry, { line: 'region' }),
    ...extents.map(({ geometry, properties }) =>
      drawn(geometry, {
        ...properties,
        fill: 'extent',
        line: properties.area === 0 ? 'soft' : 'extent',
      }),
    ),
  ];
  return { type: 'FeatureCollection', features };
}

const drawn = (
  geometry: Geometry,
  properties: BackdropProperties,
): Feature<Geometry, BackdropProperties> => ({
  type: 'Feature',
  properties,
  geometry,
});

export const IS_SHORE: FilterSpecification = ['==', ['get', 'shore'], 'every'];
export const IS_SHORE_ABROAD: FilterSpecification = ['==', ['get', 'shore'], 'abroad'];
export const IS_LAND: FilterSpecification = ['in', ['get', 'fill'], ['literal', ['neighbour', 'france']]];
export const IS_EXTENT: FilterSpecification = ['==', ['get', 'fill'], 'extent'];
export const IS_LINE: FilterSpecification = ['in', ['get', 'line'], ['literal', [...LINES]]];
export const IS_SOFT_EXTENT: FilterSpecification = ['==', ['get', 'line'], 'soft'];

// Antialiasing would draw each tile twice: the coast and the borders lie over the edges.

const WATERLINES_FADE = { from: 9, until: 10 };

const fading = (opacity: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  WATERLINES_FADE.from,
  opacity,
  WATERLINES_FADE.until,
  0,
];

/** Under all land, which hides their other half: they follow the coast in three steps. Gaps in CSS pixels at zooms 4 and 5. */
const WATERLINES = [
  { number: 1, gaps: [5, 8], opacity: 0.68 },
  { number: 2, gaps: [10, 16], opacity: 0.4 },
  { number: 3, gaps: [16, 26], opacity: 0.22 },
] as const;

/** Layers that differ in their paint alone: MapLibre makes the lines of a tile once for all of them. */
export const waterlines = (palette: MapPalette) =>
  WATERLINES.map(({ number, gaps: [far, near], opacity }) => ({
    number,
    paint: {
      'line-color': palette.waterLine,
      'line-gap-width': ['interpolate', ['linear'], ['zoom'], 4, far, 5, near],
      'line-opacity': fading(opacity),
    } satisfies NonNullable<LineLayerSpecification['paint']>,
  }));

export const shoreAbroad = (palette: MapPalette): NonNullable<LineLayerSpecification['paint']> => ({
  'line-color': palette.neighbourLine,
  'line-width': 2,
  'line-opacity': fading(1),
});

export const landFill = (palette: MapPalette): NonNullable<FillLayerSpecification['paint']> => ({
  'fill-color': matchProperty('fill', [['neighbour', palette.neighbour]], palette.france),
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
  1.1,
  'extent',
  1.5,
  1,
];

const INACTIVE = 0.35;

export const backdropLines = (
  themes: readonly Theme[],
  palette: MapPalette,
  level: ClickedLevel,
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
  'line-width': [
    'interpolate',
    ['linear'],
    ['zoom'],
    5,
    widths(1.35, 0.8),
    7,
    widths(1.9, 1.1),
    9,
    widths(2, 1.5),
    11,
    widths(2.2, 2.2),
  ],
  'line-opacity': ['match', ['get', 'line'], 'departement', level === 'region' ? INACTIVE : 1, 1],
});
