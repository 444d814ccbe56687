import type { Territory, TerritoryKey } from '../domain/territory/territory.ts';

/** SVG path data of what every drawn map shows, in units of the overview: the métropole in Web Mercator. */
export interface DrawnGround {
  readonly viewBox: string;
  readonly neighbours: string;
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
  readonly theme: string;
  readonly sheets: readonly string[];
  readonly path: string;
}

export interface DrawnFrame {
  readonly viewBox: string;
  /** CSS pixels at the closest zoom. */
  readonly most: { readonly width: number; readonly height: number };
  /** The ground's units in those of the frame, as `transform`; empty where they are the same, null overseas. */
  readonly ground: string | null;
  /** Régions that are links; null where all are. */
  readonly lands: readonly TerritoryKey[] | null;
}

/** From its true point, CSS pixels, on a wide screen and on a phone. */
export type MarkOffset = Readonly<Record<'wide' | 'narrow', { readonly x: number; readonly y: number }>>;

export interface DrawnMark {
  readonly territory: Territory;
  /** Null where it stands for several sheets. */
  readonly theme: string | null;
  /** Themes of the first two sheets of one territory; null where it stands for one, or for a wider area. */
  readonly pile: readonly [front: string, back: string] | null;
  readonly sheets: readonly string[];
  readonly count: number;
  /** Of the only sheet, or null. */
  readonly title: string | null;
  readonly x: number;
  readonly y: number;
  readonly offset: MarkOffset;
}

export interface DrawnArea {
  readonly territory: Territory;
  /** The sheet that the link opens, else its territory's page. */
  readonly sheet: string | null;
  readonly path: string;
}

export interface DrawnMap {
  readonly frame: DrawnFrame;
  /** What the page is about, lit; null where it is all of France. */
  readonly subject: DrawnArea | null;
  readonly areas: readonly DrawnArea[];
  readonly marks: readonly DrawnMark[];
  /** Ids of the sheets whose territories are shown; null shows all. */
  readonly listed: readonly string[] | null;
}
