import type { Letter } from '../../../core/comparison/compared-set.ts';

/** Colours of the map: tokens of `styles/design-tokens.css`, the one palette of the page and the map. */
const TOKENS = {
  neighbour: '--map-neighbour',
  neighbourLine: '--map-neighbour-line',
  france: '--map-france',
  waterLine: '--map-water-line',
  river: '--map-river',
  coast: '--map-coast',
  region: '--map-region',
  departement: '--map-departement',
  epci: '--map-epci',
  epciPinned: '--map-epci-pinned',
  parent: '--map-parent',
  /** A région is so large that a tint would look like the sea. */
  parentRegion: '--map-parent-region',
  subject: '--map-subject',
  subjectShadow: '--map-subject-shadow',
  accent: '--accent',
  epciLabel: '--map-label-epci',
  neighbourLabel: '--map-label-neighbour',
  seaLabel: '--map-label-sea',
  label: '--map-label',
  town: '--map-label-town',
  selection: '--map-selection',
  mark: '--mark',
  commune: '--map-departement',
} as const;

/** Plain CSS colours. */
export interface MapPalette extends Readonly<Record<keyof typeof TOKENS, string>> {
  readonly scheme: 'light' | 'dark';
  readonly extentOpacity: number;
  readonly compared: Readonly<Record<Letter, string>>;
  /** Least first. */
  readonly choropleth: readonly string[];
  /** Under a choropleth nothing may tint a territory but the pointer. */
  readonly coloured: boolean;
  /** Over tiles, which fills let through. */
  readonly isTiled: boolean;
}

export const DARK = '(prefers-color-scheme: dark)';

function colours<K extends string>(names: Readonly<Record<K, string>>, token: (name: string) => string) {
  const values = Object.entries<string>(names).map(([key, name]) => [key, token(name)]);
  return Object.fromEntries(values) as Record<K, string>;
}

export const currentScheme = (): MapPalette['scheme'] => (matchMedia(DARK).matches ? 'dark' : 'light');

/** Of the scheme that the page has now. */
export function readPalette(scheme: MapPalette['scheme'], isTiled = false): MapPalette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ...colours(TOKENS, (name) => (isTiled && token(`${name}-on-tiles`)) || token(name)),
    scheme,
    extentOpacity: Number(token('--extent-opacity')),
    compared: colours({ A: '--compared-a', B: '--compared-b', C: '--compared-c', D: '--compared-d' }, token),
    choropleth: [1, 2, 3, 4, 5].map((step) => token(`--choropleth-${step}`)),
    coloured: false,
    isTiled,
  };
}

/** Without the tints that would change the class a reader sees; fine borders and names stand out from any step. */
export function colouredPalette(palette: MapPalette): MapPalette {
  return {
    ...palette,
    coloured: true,
    extentOpacity: 0,
    departement: palette.france,
    epci: palette.france,
    epciPinned: palette.france,
    commune: palette.france,
    label: palette.town,
    epciLabel: palette.town,
  };
}
