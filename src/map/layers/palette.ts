import type { Letter } from '../../domain/comparison/compared-set.ts';

/** Colours of the map, plain CSS colours. They come from `styles/design-tokens.css`, the one palette of the page and the map. */
export interface MapPalette {
  readonly scheme: 'light' | 'dark';
  readonly sea: string;
  readonly neighbour: string;
  readonly neighbourLine: string;
  readonly france: string;
  readonly coast: string;
  readonly region: string;
  readonly departement: string;
  readonly epci: string;
  readonly label: string;
  readonly town: string;
  readonly selection: string;
  /** Ink over the territory under the pointer. */
  readonly hover: string;
  readonly hoverOpacity: number;
  /** Over the territories that step back. */
  readonly veil: string;
  readonly veilOpacity: number;
  readonly commune: string;
  readonly extentOpacity: number;
  /** Of the compared territories, by letter. */
  readonly compared: Readonly<Record<Letter, string>>;
  /** Five steps of one hue, least first. */
  readonly choropleth: readonly string[];
  /** The territories of the clicked level are coloured: nothing may tint them but the pointer. */
  readonly coloured: boolean;
}

const DARK = '(prefers-color-scheme: dark)';

function read(): MapPalette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    scheme: matchMedia(DARK).matches ? 'dark' : 'light',
    sea: token('--map-sea'),
    neighbour: token('--map-neighbour'),
    neighbourLine: token('--map-neighbour-line'),
    france: token('--map-france'),
    coast: token('--map-coast'),
    region: token('--map-region'),
    departement: token('--map-departement'),
    epci: token('--map-epci'),
    label: token('--map-label'),
    town: token('--map-label-town'),
    selection: token('--map-selection'),
    hover: token('--map-hover'),
    hoverOpacity: Number(token('--hover-opacity')),
    veil: token('--map-veil'),
    veilOpacity: Number(token('--veil-opacity')),
    commune: token('--map-commune'),
    extentOpacity: Number(token('--extent-opacity')),
    compared: {
      A: token('--compared-a'),
      B: token('--compared-b'),
      C: token('--compared-c'),
      D: token('--compared-d'),
    },
    choropleth: [1, 2, 3, 4, 5].map((step) => token(`--choropleth-${step}`)),
    coloured: false,
  };
}

let current: MapPalette | null = null;

/** The palette of the scheme in force; the same object until the scheme changes. */
export function currentPalette(): MapPalette {
  const scheme = matchMedia(DARK).matches ? 'dark' : 'light';
  if (current?.scheme !== scheme) current = read();
  return current;
}

/**
 * The palette over coloured territories: what carries sheets, what is selected and what steps back keep their outlines
 * and lose their tints, which would change the class that a reader sees; fine borders and names stand out from any step.
 */
export function colouredPalette(palette: MapPalette): MapPalette {
  return {
    ...palette,
    coloured: true,
    extentOpacity: 0,
    veilOpacity: 0,
    departement: palette.france,
    epci: palette.france,
    commune: palette.france,
    label: palette.town,
  };
}

/** Calls back when the reader's device goes from light to dark or back. Returns the way to stop. */
export function onSchemeChange(listener: () => void): () => void {
  const media = matchMedia(DARK);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
