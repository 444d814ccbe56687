import type { Level } from '../territory/level.ts';
import type { Position, TerritoryKey } from '../territory/territory.ts';
import type { Block, Inline } from './rich-text.ts';

/** Identifier of a theme of `data/themes.json`. */
export type ThemeId = string;

/** The part a section plays in a sheet; `other` keeps any heading the family of documents does not know. */
export type SectionKind =
  | 'why'
  | 'how'
  | 'outcome'
  | 'figures'
  | 'plus'
  | 'stakeholders'
  | 'quotation'
  | 'other';

/** One line of « Le projet en 3 chiffres », its strong numeral apart, words in the document's order. */
export interface KeyFigure {
  /** Words before the numeral, e.g. « plus de ». Empty when the numeral leads or there is none. */
  readonly before: readonly Inline[];
  /** The numeral as written with its sign or symbol, e.g. « 572 151 € », « 52% », or null when the line states none. */
  readonly numeral: string | null;
  /** Words after the numeral (the whole line when there is no numeral). */
  readonly after: readonly Inline[];
}

/** What an elected person says of the project. */
export interface Quotation {
  /** Words that introduce the author, e.g. « Ce qu’en dit ». */
  readonly introduction: string;
  readonly author: string;
  /** Function of the author, or null. */
  readonly role: string | null;
  /** The interviewer's question when the quotation answers one. */
  readonly question: readonly Inline[] | null;
  /** Paragraphs, outer quotation marks taken off (the page sets them). */
  readonly paragraphs: readonly (readonly Inline[])[];
}

/** A section under its own heading. */
export interface Section {
  readonly kind: SectionKind;
  /** Heading in the document's words. */
  readonly heading: string;
  /** Everything under the heading, figures and captions included, in order. For `quotation`: what follows the quotation. */
  readonly blocks: readonly Block[];
  /** Only for `figures`. */
  readonly keyFigures?: readonly KeyFigure[];
  /** Only for `quotation`. */
  readonly quotation?: Quotation;
}

/** Where a sheet comes from. */
export interface SheetSource {
  /** File name in `data/sources`. */
  readonly document: string;
  /** Title of the document, as a reader would cite it. */
  readonly title: string;
  /** Rank of the sheet in the document, from 1. */
  readonly rank: number;
}

/** A commune that the text names inside the sheet's territory. */
export interface NamedPlace {
  readonly key: TerritoryKey;
  /** Official name of the commune (COG 2026), which the text may write otherwise. */
  readonly name: string;
}

/** A named place with its spot on the map. */
export interface PinnedPlace extends NamedPlace {
  /** Where its dot stands, longitude then latitude, WGS 84 degrees. */
  readonly pin: Position;
}

/** A sheet next door to another. */
export interface NeighbourSheet {
  /** Its id. */
  readonly sheet: string;
  /** Level of the border that the two territories, or wider ones around them, share. */
  readonly level: Level;
  /** The territory beyond that border which the sheet lies in, or which it is of. */
  readonly neighbour: string;
}

/** A published sheet. */
export interface Initiative {
  /** File name without extension: also its address, `/fiches/<id>/`. */
  readonly id: string;
  readonly title: string;
  /** Usually one; the main one first. */
  readonly territories: readonly [TerritoryKey, ...TerritoryKey[]];
  /** First one is the main theme; never empty. */
  readonly themes: readonly [ThemeId, ...ThemeId[]];
  /** In the document's order, quotation included. */
  readonly sections: readonly Section[];
  readonly source: SheetSource;
  /** Confirmed by the author, each once, in order of first mention; the text marks them with `place` nodes. */
  readonly places: readonly PinnedPlace[];
  /** Sheets of neighbouring territories, nearest ring first. */
  readonly neighbouring: readonly NeighbourSheet[];
}
