import type { Letter } from '../../domain/comparison/compared-set.ts';

/** Colours of the map, plain CSS colours. They come from `styles/design-tokens.css`, the one palette of the page and the map. */
export interface MapPalette {
  readonly scheme: 'light' | 'dark';
  readonly sea: string;
  readonly neighbour: string;
  readonly neighbourLine: string;
  readonly france: string;
  readonly waterLine: string;
  readonly coast: string;
  readonly region: string;
  readonly departement: string;
  readonly epci: string;
  readonly epciPinned: string;
  readonly parent: string;
  /** Of a région, so large that a tint would look like the sea. */
  readonly parentRegion: string;
  readonly subject: string;
  readonly subjectShadow: string;
  readonly accent: string;
  readonly epciLabel: string;
  readonly neighbourLabel: string;
  readonly seaLabel: string;
  readonly label: string;
  readonly town: string;
  readonly selection: string;
  readonly mark: string;
  readonly commune: string;
  readonly extentOpacity: number;
  readonly compared: Readonly<Record<Letter, string>>;
  /** Least first. */
  readonly choropleth: readonly string[];
  /** Under a choropleth nothing may tint a territory but the pointer. */
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
    waterLine: token('--map-water-line'),
    coast: token('--map-coast'),
    region: token('--map-region'),
    departement: token('--map-departement'),
    epci: token('--map-epci'),
    epciPinned: token('--map-epci-pinned'),
    parent: token('--map-parent'),
    parentRegion: token('--map-parent-region'),
    subject: token('--map-subject'),
    subjectShadow: token('--map-subject-shadow'),
    accent: token('--accent'),
    epciLabel: token('--map-label-epci'),
    neighbourLabel: token('--map-label-neighbour'),
    seaLabel: token('--map-label-sea'),
    label: token('--map-label'),
    town: token('--map-label-town'),
    selection: token('--map-selection'),
    mark: token('--mark'),
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

/** The same object until the colour scheme changes. */
export function currentPalette(): MapPalette {
  const scheme = matchMedia(DARK).matches ? 'dark' : 'light';
  if (current?.scheme !== scheme) current = read();
  return current;
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

export function onSchemeChange(listener: () => void): () => void {
  const media = matchMedia(DARK);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
