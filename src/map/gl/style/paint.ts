import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { LETTERS, type Letter } from '../../../core/comparison/compared-set.ts';
import type { Theme } from '../../../core/sheet/catalogue.ts';
import type { MapPalette } from './palette.ts';

/** MapLibre reads weight and style from the name; AtlasMap's style sheet declares the faces on the page's own font files. */
export const FONTS = {
  regular: ['Atlas Text Medium'],
  strong: ['Atlas Text Semibold'],
  italic: ['Atlas Text Medium Italic'],
};

export type LinePaint = NonNullable<LineLayerSpecification['paint']>;
export type FillPaint = NonNullable<FillLayerSpecification['paint']>;

const hovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];

/** MapLibre refuses a `match` without a branch. */
export function matchProperty<Otherwise extends string>(
  property: string | ExpressionSpecification,
  branches: readonly (readonly [labels: string | readonly string[], output: string])[],
  otherwise: Otherwise,
): ExpressionSpecification | Otherwise {
  const [first, ...others] = branches.map(
    ([labels, output]) => [typeof labels === 'string' ? labels : [...labels], output] as const,
  );
  const input: ExpressionSpecification = typeof property === 'string' ? ['get', property] : property;
  return first ? ['match', input, ...first, ...others.flat(), otherwise] : otherwise;
}

/** Of a compared territory, by its first letter. */
export const byLetter = (textOf: (letter: Letter) => string, otherwise: string) =>
  matchProperty(
    'letter',
    LETTERS.map((letter) => [letter, textOf(letter)]),
    otherwise,
  );

/** None of a territory of which the list shows no sheet. */
export const themeColor = (themes: readonly Theme[], palette: MapPalette) =>
  matchProperty(
    ['feature-state', 'theme'],
    themes.map((theme) => [theme.id, theme.color[palette.scheme]]),
    'rgba(0, 0, 0, 0)',
  );

const IS_TINTED: ExpressionSpecification = ['to-boolean', ['feature-state', 'theme']];

type Look = (share: ExpressionSpecification) => ExpressionSpecification;

/** Kilometres a CSS pixel at zoom 0, in the middle of France. */
const KM_PER_PX = 54.4;

/** A look by how far, 0 to 1, a territory is as wide as the screen: so that no screen is all of its tint. `screen`: side of the square as large, CSS pixels. */
function byWidth(screen: number, look: Look): ExpressionSpecification {
  const stops = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13].flatMap((zoom) => {
    const km2 = (share: number) => ((share * screen * KM_PER_PX) / 2 ** zoom) ** 2;
    return [zoom, look(['interpolate', ['linear'], ['get', 'area'], km2(0.4), 0, km2(0.7), 1])];
  });
  return ['interpolate', ['linear'], ['zoom'], ...stops];
}

export function extentFill(themes: readonly Theme[], palette: MapPalette, screen: number): FillPaint {
  const tint: Look = (share) => ['interpolate', ['linear'], share, 0, palette.extentOpacity, 1, 0];
  return {
    'fill-color': themeColor(themes, palette),
    'fill-opacity': palette.coloured ? 0 : byWidth(screen, tint),
    'fill-antialias': false,
  };
}

/** Stops between which, at 0, lies what a tint makes of the land. */
const tintedBackdrop = (themes: readonly Theme[], palette: MapPalette) => [
  -1,
  palette.france,
  1 / palette.extentOpacity - 1,
  themeColor(themes, palette),
];

/** Inside the border, of the tint's own colour at first; opaque, since it lies over itself where it bends. */
export function extentEdge(themes: readonly Theme[], palette: MapPalette, screen: number): LinePaint {
  const mix = tintedBackdrop(themes, palette);
  const opacity: Look = (share) => ['interpolate', ['linear'], share, 0, 0, 0.2, 1];
  return {
    'line-color': byWidth(screen, (share) => ['interpolate', ['linear'], share, ...mix]),
    'line-width': 8,
    'line-offset': 4,
    'line-opacity': byWidth(screen, (share) => ['case', IS_TINTED, opacity(share), 0]),
  };
}

const roleOf = (subject: number, islet: number, otherwise: number) =>
  ['match', ['get', 'role'], 'subject', subject, 'islet', islet, otherwise] satisfies ExpressionSpecification;

/** Of what would else cover tiles: near, one looks at what lies inside. */
const THROUGH: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 10, 0.4, 13, 0];

/** It must read in grayscale too: what is open is lifted and heavily outlined, its neighbours plain and outlined. */
export const highlightFill = (palette: MapPalette): FillPaint => ({
  'fill-color': [
    'match',
    ['get', 'role'],
    'parent',
    palette.parent,
    'parent-region',
    palette.parentRegion,
    'neighbour',
    besideSubject(palette),
    ['case', ['get', 'soft'], softSubject(palette), palette.subject],
  ],
  'fill-opacity': palette.coloured ? 0 : palette.isTiled ? THROUGH : 1,
  'fill-antialias': false,
});

const mixed = (share: number, { parent, selection }: MapPalette) =>
  ['interpolate', ['linear'], share, 0, parent, 1, selection] satisfies ExpressionSpecification;

/** Of soft neighbours: of one opaque colour, they are one area. */
const besideSubject = (palette: MapPalette) => mixed(0.06, palette);

/** Without an outline it must be lighter than what is around it in both schemes. */
const softSubject = (palette: MapPalette) =>
  palette.scheme === 'dark' ? mixed(0.22, palette) : palette.subject;

/** What has no edge ends in a blur, as wide as the doubt about a contour: of half its width, the line is opaque on the contour. */
const SOFT: LinePaint = {
  'line-width': ['interpolate', ['exponential', 2], ['zoom'], 7, 6, 11, 48],
  'line-blur': ['interpolate', ['exponential', 2], ['zoom'], 7, 3, 11, 24],
};

/** Wide lines would else have spikes. */
export const ROUNDED: NonNullable<LineLayerSpecification['layout']> = { 'line-join': 'round' };

export const highlightSoft = (palette: MapPalette): LinePaint => ({
  ...SOFT,
  'line-opacity': palette.isTiled ? THROUGH : 1,
  'line-color': [
    'match',
    ['get', 'role'],
    'neighbour',
    besideSubject(palette),
    'compared',
    byLetter((letter) => palette.compared[letter], palette.selection),
    palette.coloured ? palette.selection : softSubject(palette),
  ],
});

/** Of its fill's own colour, opaque: it lies over itself where it bends, and over the fill. */
export const softExtent = (themes: readonly Theme[], palette: MapPalette): LinePaint => ({
  ...SOFT,
  'line-color': ['interpolate', ['linear'], 0, ...tintedBackdrop(themes, palette)],
  'line-opacity': palette.coloured ? 0 : ['case', IS_TINTED, 1, 0],
});

export const highlightLine = (palette: MapPalette): LinePaint => ({
  'line-color': palette.selection,
  'line-width': ['interpolate', ['linear'], ['zoom'], 5, roleOf(2, 0.5, 1), 10, roleOf(2.75, 1.4, 1.1)],
  'line-opacity': roleOf(1, 1, 0.75),
});

/** A colour of each name's own, as where names are of two: one shader paints them all, and a second takes 20 ms to compile without a graphics card. */
export const labelPaint = (color: string, halo: string): NonNullable<SymbolLayerSpecification['paint']> => ({
  'text-color': ['case', ['has', 'name'], color, color],
  'text-halo-color': halo,
  'text-halo-width': 1.6,
  'text-halo-blur': 0.4,
});

export const placeDot = (palette: MapPalette): NonNullable<CircleLayerSpecification['paint']> => ({
  'circle-radius': ['case', hovered, 9, 5],
  'circle-color': palette.selection,
  'circle-stroke-color': palette.france,
  'circle-stroke-width': ['case', hovered, 3, 1.5],
});
