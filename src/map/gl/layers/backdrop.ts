import { feature, featureCollection } from '@turf/turf';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { SheetContour } from '../../../core/formats/map-files.ts';
import { ringsOf } from '../../../core/geo/rings.ts';
import { thinned } from '../../../core/geo/thinned.ts';
import type { Theme } from '../../../core/sheet/catalogue.ts';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { BasemapGeometry, OverviewGeometry } from '../contours/level-geometry.ts';
import { LAYERS } from '../style/layer-ids.ts';
import { type FillPaint, type LinePaint, matchProperty, themeColor } from '../style/paint.ts';
import type { MapPalette } from '../style/palette.ts';

type Fill = 'neighbour' | 'france' | 'extent';
/** `soft`: of a sheet's commune whose contour is indicative. */
type Line = 'abroad' | 'departement' | 'coast' | 'region' | 'extent' | 'soft';

const LINES: readonly Line[] = ['abroad', 'departement', 'coast', 'region', 'extent'];

/** Degrees. They lie too far off the coast to show each of its bends. */
const WATERLINE_STEP = 0.08;

/** Not so the outline of an islet, thinned to its ends. */
const hasShape = (line: readonly Position[]): boolean => line.length > 2;

interface BackdropProperties extends Partial<SheetContour> {
  readonly fill?: Fill;
  readonly line?: Line;
  /** `every`: without its small bends, for the lines that follow it off the land. */
  readonly shore?: 'abroad' | 'every';
}

/**
 * Bottom to top; promoted on `key`. One source and few layers for all that is always there: each layer costs a draw call
 * a tile at each frame, and so does each change of source between two layers.
 */
export function backdropOf(
  overview: OverviewGeometry,
  basemap: BasemapGeometry | null,
  showsExtents: boolean,
): FeatureCollection<Geometry, BackdropProperties> {
  const { land, departement, region, sheetTerritories } = overview;
  const extents = showsExtents ? sheetTerritories.features : [];
  const abroad = basemap ? [basemap.neighbours] : [];
  const shores = thinned([land, ...abroad].flatMap(ringsOf), WATERLINE_STEP).filter(hasShape);
  return featureCollection([
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
  ]);
}

const drawn = (geometry: Geometry, properties: BackdropProperties) => feature(geometry, properties);

export const IS_SHORE: FilterSpecification = ['==', ['get', 'shore'], 'every'];
export const IS_SHORE_ABROAD: FilterSpecification = ['==', ['get', 'shore'], 'abroad'];
export const IS_LAND: FilterSpecification = ['in', ['get', 'fill'], ['literal', ['neighbour', 'france']]];
export const IS_EXTENT: FilterSpecification = ['==', ['get', 'fill'], 'extent'];
export const IS_LINE: FilterSpecification = ['in', ['get', 'line'], ['literal', [...LINES]]];
export const IS_SOFT_EXTENT: FilterSpecification = ['==', ['get', 'line'], 'soft'];

// Antialiasing would draw each tile twice: the coast and the borders lie over the edges.

/** From one zoom to the next. */
const fading = (opacity: number) =>
  ['interpolate', ['linear'], ['zoom'], 9, opacity, 10, 0] satisfies ExpressionSpecification;

/** Under all land, which hides their other half: they follow the coast in three steps. Gaps in CSS pixels at zooms 4 and 5. */
const WATERLINES = [
  { id: `${LAYERS.waterlines}-1`, gaps: [5, 8], opacity: 0.68 },
  { id: `${LAYERS.waterlines}-2`, gaps: [10, 16], opacity: 0.4 },
  { id: `${LAYERS.waterlines}-3`, gaps: [16, 26], opacity: 0.22 },
] as const;

/** Layers that differ in their paint alone: MapLibre makes the lines of a tile once for all of them. */
export const waterlines = (palette: MapPalette) =>
  WATERLINES.map(({ id, gaps: [far, near], opacity }) => ({
    id,
    paint: {
      'line-color': palette.waterLine,
      'line-gap-width': ['interpolate', ['linear'], ['zoom'], 4, far, 5, near],
      'line-opacity': fading(opacity),
    } satisfies LinePaint,
  }));

export const shoreAbroad = (palette: MapPalette): LinePaint => ({
  'line-color': palette.neighbourLine,
  'line-width': 2,
  'line-opacity': fading(1),
});

export const landFill = (palette: MapPalette): FillPaint => ({
  'fill-color': matchProperty('fill', [['neighbour', palette.neighbour]], palette.france),
  'fill-antialias': false,
});

const widths = (region: number, departement: number): ExpressionSpecification => {
  const borders = ['region', region, 'departement', departement] as const;
  return ['match', ['get', 'line'], ...borders, 'coast', 1.1, 'extent', 1.5, 1];
};

/** By zoom. */
const WIDTHS = [5, widths(1.35, 0.8), 7, widths(1.9, 1.1), 9, widths(2, 1.5), 11, widths(2.2, 2.2)];

export const backdropLines = (
  themes: readonly Theme[],
  palette: MapPalette,
  level: ClickedLevel,
): LinePaint => ({
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
  'line-width': ['interpolate', ['linear'], ['zoom'], ...WIDTHS],
  'line-opacity': ['match', ['get', 'line'], 'departement', level === 'region' ? 0.35 : 1, 1],
});
