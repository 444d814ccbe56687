import type {
  CircleLayerSpecification,
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Theme } from '../../domain/sheet/catalogue.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { MapPalette } from './palette.ts';

const hovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];
const neighbour: ExpressionSpecification = ['boolean', ['feature-state', 'neighbour'], false];
const lifted: ExpressionSpecification = ['boolean', ['feature-state', 'lifted'], false];
const selected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];

/** Colour of a sheet's territory: its main theme's, in the scheme in force. */
function themeColor(
  themes: readonly Theme[],
  palette: MapPalette,
): DataDrivenPropertyValueSpecification<string> {
  const pairs = themes.flatMap((theme) => [theme.id, theme.color[palette.scheme]]);
  return ['match', ['get', 'theme'], ...pairs, palette.region] as unknown as ExpressionSpecification;
}

/** One of the territories that the list shows. */
const isShown = (shown: readonly TerritoryKey[]): ExpressionSpecification => [
  'in',
  ['get', 'key'],
  ['literal', [...shown]],
];

/**
 * Fill of the territories that carry sheets: light, stronger under the pointer, ink-blue when selected. Those that the
 * list does not show are only seen when they are lit.
 */
export function extentFill(
  themes: readonly Theme[],
  palette: MapPalette,
  shown: readonly TerritoryKey[],
): NonNullable<FillLayerSpecification['paint']> {
  const base = palette.extentOpacity;
  const ink = palette.coloured ? [hovered, palette.hover] : [];
  return {
    'fill-color': [
      'case',
      selected,
      palette.selection,
      ...ink,
      themeColor(themes, palette),
    ] as unknown as ExpressionSpecification,
    'fill-opacity': ['case', hovered, base + 0.18, selected, base + 0.04, isShown(shown), base, 0],
    'fill-antialias': false,
  };
}

/** Outline of the territories that carry sheets, wider under the pointer. The dash tells the level without colour. */
export function extentLine(
  themes: readonly Theme[],
  palette: MapPalette,
  shown: readonly TerritoryKey[],
): NonNullable<LineLayerSpecification['paint']> {
  return {
    'line-color': themeColor(themes, palette),
    'line-width': ['case', hovered, 2.6, 1.5],
    'line-opacity': ['case', selected, 0, hovered, 1, isShown(shown), 1, 0],
  };
}

/**
 * Fill of a level's territories. In grayscale too: the selected one is tinted and heavily outlined, the hovered one
 * darker, the neighbours plain and outlined, the others step back under a veil.
 */
export function levelFill(
  palette: MapPalette,
  veiled: boolean,
): NonNullable<FillLayerSpecification['paint']> {
  const others: ExpressionSpecification | number = veiled ? ['case', lifted, 0, palette.veilOpacity] : 0;
  return {
    'fill-color': ['case', selected, palette.selection, hovered, palette.hover, palette.veil],
    'fill-opacity': [
      'case',
      selected,
      palette.extentOpacity + 0.04,
      hovered,
      palette.hoverOpacity,
      others,
    ] as ExpressionSpecification,
    'fill-antialias': false,
  };
}

/**
 * Outline of a level's territories: only those selected, hovered or neighbouring have one. The others have no width
 * rather than no opacity: nothing is drawn for them.
 */
export function levelLine(palette: MapPalette): NonNullable<LineLayerSpecification['paint']> {
  return {
    'line-color': ['case', selected, palette.selection, hovered, palette.hover, palette.selection],
    'line-width': ['case', selected, 2.8, hovered, 2, neighbour, 1.1, 0],
    'line-opacity': ['case', selected, 1, hovered, 0.9, 0.75],
  };
}

/** One strong outline around what is selected. */
export function selectionLine(palette: MapPalette): NonNullable<LineLayerSpecification['paint']> {
  return {
    'line-color': palette.selection,
    'line-width': ['case', selected, 2.8, 0],
  };
}

/** The soft outer glow of the selection. */
export function selectionGlow(palette: MapPalette): NonNullable<LineLayerSpecification['paint']> {
  return {
    'line-color': palette.selection,
    'line-width': ['case', selected, 11, 0],
    'line-blur': 8,
    'line-opacity': 0.45,
  };
}

/** Paint of a map label: ink with a halo of the ground. */
export function labelPaint(color: string, halo: string): NonNullable<SymbolLayerSpecification['paint']> {
  return { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.6, 'text-halo-blur': 0.4 };
}

/** Dot of a commune that the open sheet's text names, larger while it is lit. */
export function placeDot(palette: MapPalette): NonNullable<CircleLayerSpecification['paint']> {
  return {
    'circle-radius': ['case', hovered, 9, 5],
    'circle-color': palette.selection,
    'circle-stroke-color': palette.france,
    'circle-stroke-width': ['case', hovered, 3, 1.5],
  };
}
