import type { Publication } from './publication.ts';

type Credit = Readonly<Record<'what' | 'who' | 'year' | 'licence', string>>;

/** What the site says of its contours, and how close it shows them; follows `data/territories/contours/metadata.json`. */
export interface SiteContours {
  /** Reconstructed, official, or official in some départements only. */
  readonly kind: 'indicatif' | 'officiel' | 'mixte';
  /** A few French words, « Contours indicatifs, ± 0,4 km ». */
  readonly shortLabel: string;
  /** French sentences on what the contours are worth. */
  readonly warning: string;
  /** Closest zoom of the map (Web Mercator): beyond, their imprecision would show. */
  readonly maxZoom: number;
  /** Id of the part of the page about the site that says it in full; null where none does. */
  readonly explainedIn: string | null;
}

/** Tiles of another host under the map, which a reader may ask for. */
export interface Background {
  readonly name: string;
  /** In `https:`, with `{z}`, `{x}` and `{y}`. */
  readonly tiles: string;
  readonly credit: string;
  /** Of the tiles, not of the map. */
  readonly maxZoom: number;
}

export const hostOf = ({ tiles }: Pick<Background, 'tiles'>): string => new URL(tiles).host;

/** What only pages about the site show. */
export interface SiteNotes {
  readonly about: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly credits: readonly Credit[];
  /** The question that opens the form for a new sheet. */
  readonly proposal: string;
  /** Files written with the site, paths from its root. */
  readonly openData: readonly { readonly path: string; readonly label: string }[];
}

/** A picture of the content, published under `file`, from the site's root; width and height in its own units. */
export interface Picture {
  readonly file: string;
  /** In the content. */
  readonly source: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

type AccentTokens = Readonly<Record<'accent' | 'soft' | 'selection', string>>;

/** Hexadecimal colours. */
export type Accent = Readonly<Record<'light' | 'dark', AccentTokens>>;

export interface Site {
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  /** What a sheet is, in a French sentence; empty where the settings don't say. */
  readonly sheet: string;
  readonly contours: SiteContours;
  /** Whether browsers keep it for reading without network. */
  readonly offline: boolean;
  /** Short line always visible on the map: what the contours are, then whom to credit. */
  readonly attribution: string;
  readonly backgrounds: readonly Background[];
  readonly logo: Picture | null;
  readonly favicon: Pick<Picture, 'file' | 'type'>;
  /** What sheets tell of, with an article and in the plural: « une initiative », « initiatives ». */
  readonly words: { readonly one: string; readonly many: string };
}

/** How a host finds the page of a commune or an intercommunalité: by a rule of its own, or in a file a territory. */
export const HOSTS = ['reecritures', 'statique'] as const;

/** All that `site.json` says, and the contours' metadata. */
export interface SiteSettings extends Site, SiteNotes {
  readonly host: (typeof HOSTS)[number];
  readonly publication: Publication;
  /** In the place of the interface's blue; null where the settings name none. */
  readonly accent: Accent | null;
  /** To publish. */
  readonly pictures: readonly Picture[];
  readonly dataLicences: { readonly sheets: string | null; readonly contours: string };
  /** Year of the codes and names, on its 1 January. */
  readonly cogYear: number;
}
