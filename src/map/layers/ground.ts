import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { Theme } from '../../domain/sheet/catalogue.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import type { SheetContour } from '../../formats/overview-file.ts';
import { ringsOf } from '../../geo/rings.ts';
import { thinned } from '../../geo/thinned.ts';
import type { BasemapGeometry, OverviewGeometry } from '../contours/overview-geometry.ts';
import { isRoughContour } from '../contours/rough-contour.ts';
import { matchProperty, selected, themeColor, unlisted } from './paint.ts';
import type { MapPalette } from './palette.ts';

type Fill = 'neighbour' | 'france' | 'water' | 'extent';
/** `rough`: of a sheet's commune whose contour is indicative. */
type Line = 'abroad' | 'departement' | 'coast' | 'region' | 'extent' | 'rough';

const LINES: readonly Line[] = ['abroad', 'departement', 'coast', 'region', 'extent'];

/** 0 is the coast of other countries. */
type Waterline = 0 | 1 | 2 | 3;

const WATERLINES: readonly Waterline[] = [1, 2, 3];

/** Degrees. They lie too far off the coast to show each of its bends. */
const WATERLINE_STEP = 0.08;

/** Not so the outline of an islet, thinned to its ends. */
const hasShape = (line: readonly Position[]): boolean => line.length > 2;

const linesOf = (shape: MultiLineString | MultiPolygon): Position[][] =>
  shape.type === 'MultiPolygon' ? ringsOf(shape) : shape.coordinates;

interface Drawn {
  readonly fill?: Fill;
  readonly line?: Line;
  readonly waterline?: Waterline;
}

type GroundProperties = Drawn | (Drawn & SheetContour);

type Ground = FeatureCollection<Geometry, GroundProperties>;

/**
 * Bottom to top; promoted on `key`. One source and few layers for all that is always there: each layer costs a draw call
 * a tile at each frame, and so does each change of source between two layers.
 */
export function groundOf(
  overview: OverviewGeometry,
  basemap: BasemapGeometry | null,
  hasExtents: boolean,
): Ground {
  const { land, departement, region, coast, sheetTerritories } = overview;
  const extents = hasExtents ? sheetTerritories.features : [];
  const abroad = basemap ? [basemap.neighbours] : [];
  const shores = thinned([coast.geometry, ...abroad].flatMap(linesOf), WATERLINE_STEP).filter(hasShape);
  const features: Feature<Geometry, GroundProperties>[] = [
    ...WATERLINES.map((waterline) => drawn({ type: 'MultiLineString', coordinates: shores }, { waterline })),
    ...abroad.map((geometry) => drawn(geometry, { fill: 'neighbour', waterline: 0 })),
    drawn(land, { fill: 'france' }),
    ...(basemap ? [drawn(basemap.water, { fill: 'water' })] : []),
    ...(basemap ? [drawn(basemap.borders, { line: 'abroad' })] : []),
    drawn(departement.borders.geometry, { line: 'departement' }),
    drawn(coast.geometry, { line: 'coast' }),
    drawn(region.borders.geometry, { line: 'region' }),
    ...extents.map(({ geometry, properties }) =>
      drawn(geometry, {
        ...properties,
        fill: 'extent',
        line: isRoughContour(properties.key) ? 'rough' : 'extent',
      }),
    ),
  ];
  return { type: 'FeatureCollection', features };
}

const drawn = (geometry: Geometry, properties: GroundProperties): Feature<Geometry, GroundProperties> => ({
  type: 'Feature',
  properties,
  geometry,
});

export const IS_WATERLINE: FilterSpecification = ['has', 'waterline'];
export const IS_LAND: FilterSpecification = [
  'in',
  ['get', 'fill'],
  ['literal', ['neighbour', 'france', 'water']],
];
export const IS_WATER: FilterSpecification = ['==', ['get', 'fill'], 'water'];
export const IS_EXTENT: FilterSpecification = ['==', ['get', 'fill'], 'extent'];
export const IS_LINE: FilterSpecification = ['in', ['get', 'line'], ['literal', [...LINES]]];
export const IS_ROUGH: FilterSpecification = ['==', ['get', 'line'], 'rough'];

// Antialiasing would draw each tile twice: the coast and the borders lie over the edges.

const WATERLINES_FADE = { from: 9, until: 10 };

const byWaterline = (
  coast: number,
  first: number,
  second: number,
  third: number,
): ExpressionSpecification => ['match', ['get', 'waterline'], 0, coast, 1, first, 2, second, third];

/** Under all land, which hides their other half: they follow the coast in three steps. */
export const waterlines = (palette: MapPalette): NonNullable<LineLayerSpecification['paint']> => ({
  'line-color': ['match', ['get', 'waterline'], 0, palette.neighbourLine, palette.waterLine],
  'line-width': ['match', ['get', 'waterline'], 0, 2, 1],
  'line-gap-width': [
    'interpolate',
    ['linear'],
    ['zoom'],
    4,
    byWaterline(0, 5, 10, 16),
    5,
    byWaterline(0, 8, 16, 26),
  ],
  'line-opacity': [
    'interpolate',
    ['linear'],
    ['zoom'],
    WATERLINES_FADE.from,
    byWaterline(1, 0.68, 0.4, 0.22),
    WATERLINES_FADE.until,
    byWaterline(1, 0, 0, 0),
  ],
});

export const landFill = (palette: MapPalette): NonNullable<FillLayerSpecification['paint']> => ({
  'fill-color': matchProperty(
    'fill',
    [
      ['water', palette.sea],
      ['neighbour', palette.neighbour],
    ],
    palette.france,
  ),
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
  1.1,
  'extent',
  1.5,
  1,
];

const INACTIVE = 0.35;

interface GroundState {
  readonly level: ClickedLevel;
  readonly open: boolean;
}

export const groundLines = (
  themes: readonly Theme[],
  palette: MapPalette,
  { level, open }: GroundState,
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
  'line-opacity': [
    'case',
    selected,
    0,
    unlisted,
    0,
    ['match', ['get', 'line'], 'departement', level === 'region' ? INACTIVE : 1, 'extent', open ? 0 : 1, 1],
  ],
});

/** Nearer than that a dash tells that nobody has surveyed the contour so. */
export const ROUGH_FROM = 7;

export const roughExtent = (
  themes: readonly Theme[],
  palette: MapPalette,
  open: boolean,
): NonNullable<LineLayerSpecification['paint']> => ({
  'line-color': themeColor(themes, palette),
  'line-width': 1.5,
  'line-dasharray': [2.6, 1.5],
  'line-opacity': ['case', selected, 0, unlisted, 0, open ? 0 : 1],
});
