import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Theme } from '../../domain/sheet/catalogue.ts';
import type { MapPalette } from './palette.ts';

/** MapLibre reads the weight from the name; AtlasMap's style sheet declares the faces on the page's own font files. */
export const FONTS = { regular: ['Atlas Text Medium'], strong: ['Atlas Text Semibold'] };

const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];

export const hovered = state('hovered');
const raised = state('raised');
export const selected = state('selected');
/** Of a sheet's territory that the list leaves out. */
export const unlisted = state('unlisted');

/** MapLibre refuses a `match` without a branch. */
export function matchProperty<Otherwise extends string>(
  property: string,
  branches: readonly (readonly [labels: string | readonly string[], output: string])[],
  otherwise: Otherwise,
): ExpressionSpecification | Otherwise {
  const [first, ...others] = branches.map(
    ([labels, output]) => [typeof labels === 'string' ? labels : [...labels], output] as const,
  );
  return first ? ['match', ['get', property], ...first, ...others.flat(), otherwise] : otherwise;
}

export const themeColor = (themes: readonly Theme[], palette: MapPalette) =>
  matchProperty(
    'theme',
    themes.map((theme) => [theme.id, theme.color[palette.scheme]]),
    palette.region,
  );

/** Sheets' territories that the list leaves out are seen only while hovered; the selected one is drawn with what is lit. */
export function extentFill(
  themes: readonly Theme[],
  palette: MapPalette,
): NonNullable<FillLayerSpecification['paint']> {
  const base = palette.extentOpacity;
  const theme = themeColor(themes, palette);
  return {
    'fill-color': palette.coloured ? ['case', hovered, palette.hover, theme] : theme,
    'fill-opacity': ['case', selected, 0, hovered, base + 0.18, unlisted, 0, base],
    'fill-antialias': false,
  };
}

/** Seen only where a territory is hovered or dimmed. */
export function levelFill(
  palette: MapPalette,
  dimmed: boolean,
): NonNullable<FillLayerSpecification['paint']> {
  const others: ExpressionSpecification | number = dimmed ? ['case', raised, 0, palette.veilOpacity] : 0;
  return {
    'fill-color': ['case', hovered, palette.hover, palette.veil],
    'fill-opacity': ['case', selected, 0, hovered, palette.hoverOpacity, others],
    'fill-antialias': false,
  };
}

/** It must read in grayscale too: selected tinted and heavily outlined, neighbours plain and outlined. */
export const litFill = (palette: MapPalette): NonNullable<FillLayerSpecification['paint']> => ({
  'fill-color': palette.selection,
  'fill-opacity': palette.coloured ? 0 : palette.extentOpacity + 0.04,
  'fill-antialias': false,
});

export const litGlow = (palette: MapPalette): NonNullable<LineLayerSpecification['paint']> => ({
  'line-color': palette.selection,
  'line-width': 11,
  'line-blur': 8,
  'line-opacity': 0.45,
});

export const litLine = (palette: MapPalette): NonNullable<LineLayerSpecification['paint']> => ({
  'line-color': palette.selection,
  'line-width': ['match', ['get', 'role'], 'selected', 2.8, 1.1],
  'line-opacity': ['match', ['get', 'role'], 'selected', 1, 0.75],
});

export function labelPaint(color: string, halo: string): NonNullable<SymbolLayerSpecification['paint']> {
  return { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.6, 'text-halo-blur': 0.4 };
}

export function placeDot(palette: MapPalette): NonNullable<CircleLayerSpecification['paint']> {
  return {
    'circle-radius': ['case', hovered, 9, 5],
    'circle-color': palette.selection,
    'circle-stroke-color': palette.france,
    'circle-stroke-width': ['case', hovered, 3, 1.5],
  };
}
