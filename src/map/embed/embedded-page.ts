import type { DrawnBackdrop, DrawnMap } from '../../core/formats/static-map-shapes.ts';
import type { Level } from '../../core/territory/levels.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import type { EmbeddedView } from '../../state/address/embed-addresses.ts';

/** Sheets in the list of a view, fewer on those of a large collection; the atlas has them all. */
export const MOST_LISTED = { few: 60, many: 30 };

/** Of a sheet. */
export const MOST_FIGURES = 3;

export interface EmbeddedFigure {
  readonly before: string;
  readonly numeral: string;
  readonly after: string;
}

export interface EmbeddedSheet {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly theme: string;
  readonly where: string;
  readonly summary: string;
  readonly figures: readonly EmbeddedFigure[];
  /** Its territories, and those that they lie in. */
  readonly within: readonly TerritoryKey[];
}

/** What a page made for the frames of other sites shows. */
export interface EmbeddedPage {
  readonly view: EmbeddedView;
  readonly title: string;
  /** Null where the page says that a frame doesn't show what is asked for. */
  readonly drawing: DrawnMap | null;
  readonly sheets: readonly EmbeddedSheet[];
  /** How many sheets there are; the list may hold less. */
  readonly count: number;
}

/** What all of them share. */
export interface EmbeddedSetting {
  /** Base path with both slashes. */
  readonly base: string;
  readonly backdrop: DrawnBackdrop;
  /** Addresses of built files. */
  readonly backdropFile: string;
  readonly script: string;
  readonly style: string;
}
