import type { SceneArea, Sign } from '../scene/map-scene.ts';
import type { Territory, TerritoryKey } from '../territory/territory.ts';

/** SVG path data of what every drawn map shows, in units of the overview: the métropole in Web Mercator. */
export interface DrawnBackdrop {
  readonly viewBox: string;
  readonly neighbours: string;
  /** The ten largest. */
  readonly rivers: string;
  readonly regions: readonly (Territory & { readonly path: string })[];
  readonly regionBorders: string;
  readonly departementBorders: string;
  /** Territories that carry sheets, widest first. */
  readonly extents: readonly DrawnExtent[];
  /** The same where there are too many to show them together. */
  readonly onPaper: readonly DrawnExtent[];
}

export interface DrawnExtent {
  readonly key: TerritoryKey;
  readonly path: string;
}

export interface DrawnFrame {
  readonly viewBox: string;
  /** CSS pixels at the closest zoom. */
  readonly most: { readonly width: number; readonly height: number };
  /** The backdrop's units in those of the frame, as `transform`; empty where they are the same, null overseas. */
  readonly backdrop: string | null;
  /** Régions that are links; null where all are. */
  readonly lands: readonly TerritoryKey[] | null;
}

/** From its true point, CSS pixels, on a wide screen and on a phone. */
export type MarkOffset = Readonly<Record<'wide' | 'narrow', { readonly x: number; readonly y: number }>>;

export interface DrawnMark {
  readonly territory: Territory;
  readonly sign: Sign;
  /** Ids; none where it counts those of a wider area. */
  readonly sheets: readonly string[];
  /** Of the only sheet, or null. */
  readonly title: string | null;
  readonly x: number;
  readonly y: number;
  readonly offset: MarkOffset;
}

export interface DrawnArea extends SceneArea {
  readonly territory: Territory;
  readonly path: string;
}

export interface DrawnMap {
  readonly frame: DrawnFrame;
  /** Those of the backdrop that are shown. */
  readonly extents: readonly SceneArea[];
  /** What the page is about, and what leads further in it; none where it is about all of France. */
  readonly areas: readonly DrawnArea[];
  readonly marks: readonly DrawnMark[];
  /** Path data of lines without length, one at each; empty without any. */
  readonly dots: string;
}
