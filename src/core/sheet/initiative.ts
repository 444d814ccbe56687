import type { Bbox, Position } from '../geo/position.ts';
import type { ResembledLevel } from '../territory/clicked-level.ts';
import type { Level } from '../territory/levels.ts';
import type { Territory, TerritoryKey } from '../territory/territory.ts';
import type { MeasuredTerritory } from '../territory/territory-record.ts';
import type { Block, Inline } from './rich-text.ts';

export type ThemeId = string;

/** Sections made of what the front matter says. */
const DETAIL_KINDS = ['images', 'facts', 'contact'] as const;

export type DetailKind = (typeof DETAIL_KINDS)[number];

export const isDetail = (kind: SectionKind): boolean => DETAIL_KINDS.some((one) => one === kind);

/** In the order in which they are compared. */
export const SECTION_KINDS = [
  'images',
  'why',
  'how',
  'outcome',
  'figures',
  'plus',
  'stakeholders',
  'other',
  'quotation',
  'facts',
  'contact',
  'notes',
] as const;

export type SectionKind = (typeof SECTION_KINDS)[number];

/** One line of « Le projet en 3 chiffres », its strong numeral apart, words in the document's order. */
export interface KeyFigure {
  /** Words before the numeral, e.g. « plus de ». Empty when the numeral leads or there is none. */
  readonly before: readonly Inline[];
  /** The numeral as written with its sign or symbol, e.g. « 572 151 € », « 52 % », or null when the line states none. */
  readonly numeral: string | null;
  /** « 700 M€ » where the numeral is « 700 000 000 € ». */
  readonly short?: string;
  readonly after: readonly Inline[];
}

export interface QuotationExcerpt {
  readonly text: string;
  readonly isWhole: boolean;
}

export interface Quotation {
  /** Words that introduce the author, e.g. « Ce qu’en dit ». */
  readonly introduction: string;
  readonly author: string;
  readonly role: string | null;
  readonly question: readonly Inline[] | null;
  /** Paragraphs, outer quotation marks taken off (the page sets them). */
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly excerpt?: QuotationExcerpt;
  readonly duty?: string;
}

export interface Section {
  readonly kind: SectionKind;
  readonly heading: string;
  /** Everything under the heading, figures and captions included, in order. For `quotation`: what follows the quotation. */
  readonly blocks: readonly Block[];
  readonly keyFigures?: readonly KeyFigure[];
  readonly quotation?: Quotation;
}

/** A received document, as its index describes it: a field is there only where the index has it. */
export interface SourceDocument {
  readonly title: string;
  readonly year?: number;
  readonly publisher?: string;
  readonly address?: string;
  /** Path of the document as received, on this site. */
  readonly file?: string;
}

export interface SheetSource extends SourceDocument {
  readonly document: string;
  readonly rank: number;
}

export interface NamedPlace {
  readonly key: TerritoryKey;
  /** Official name of the commune (COG 2026), which the text may write otherwise. */
  readonly name: string;
}

export interface PinnedPlace extends NamedPlace {
  /** Where its dot is, longitude then latitude, WGS 84 degrees. */
  readonly pin: Position;
}

/** Why a sheet is offered after another, what binds most first. */
export const OFFER_REASONS = ['territory', 'departement', 'region', 'bordering', 'theme'] as const;

export type OfferReason = (typeof OFFER_REASONS)[number];

/** An author, for a commune its intercommunalité, and the territories of that level most like it. */
export interface Likeness {
  readonly level: ResembledLevel;
  readonly author: MeasuredTerritory;
  /** Most alike first. */
  readonly most: readonly MeasuredTerritory[];
}

export interface OfferedSheet {
  readonly sheet: string;
  readonly reason: OfferReason;
  /** Name of the one of its territories that it is offered for. */
  readonly place: string;
  /** Metres between the pins, as the crow flies; null where a distance would say nothing. */
  readonly distance: number | null;
  /** The territory that the sheet lies in, or is of, behind the common border; null for another reason. */
  readonly border: { readonly level: Level; readonly name: string } | null;
}

/** In the words of the front matter. */
export const PROJECT_STATES = ['en projet', 'en cours', 'terminé', 'arrêté'] as const;

export interface SheetContact {
  readonly nom?: string | undefined;
  readonly fonction?: string | undefined;
  readonly courriel?: string | undefined;
  readonly telephone?: string | undefined;
  readonly page?: string | undefined;
}

export interface SheetImage {
  /** Its name in `images/`, on this site too. */
  readonly fichier: string;
  /** What the image shows, for readers who can't see it. */
  readonly alt: string;
  readonly credit: string;
  readonly licence: string;
  readonly legende?: string | undefined;
}

export interface SheetAmount {
  readonly euros: number;
  readonly pour?: string | undefined;
}

/** What a sheet says beside its text, under the keys that its front matter and the open data have. */
export interface SheetDetails {
  /** When the sheet was written: `2021`, `2021-06` or `2021-06-30`. */
  readonly date?: string | undefined;
  readonly etat?: (typeof PROJECT_STATES)[number] | undefined;
  readonly contact?: SheetContact | undefined;
  readonly site?: string | undefined;
  readonly video?: string | undefined;
  readonly montants?: readonly SheetAmount[] | undefined;
  readonly partenaires?: readonly string[] | undefined;
  readonly images?: readonly SheetImage[] | undefined;
}

interface SheetOutline {
  readonly path: string;
  readonly viewBox: string;
}

export interface Initiative {
  /** File name without extension: also its address, `/fiches/<id>/`. */
  readonly id: string;
  readonly title: string;
  /** Usually one; the main one first. */
  readonly territories: readonly [TerritoryKey, ...TerritoryKey[]];
  /** Its territories but the main one, and the box around all of them; absent where it has one. */
  readonly others?: readonly Territory[];
  readonly extent?: Bbox;
  /** First one is the main theme; never empty. */
  readonly themes: readonly [ThemeId, ...ThemeId[]];
  /** Those of the text, and those made of its details. */
  readonly sections: readonly Section[];
  /** The first words of its text; empty where it has none. */
  readonly summary: string;
  readonly details?: SheetDetails | undefined;
  /** Null for a sheet that no received document holds. */
  readonly source: SheetSource | null;
  /** The same in words; the document as received is linked after them. */
  readonly provenance: readonly Inline[];
  /** Confirmed by the author, each once, in order of first mention; the text marks them with `place` nodes. */
  readonly places: readonly PinnedPlace[];
  readonly offered: readonly OfferedSheet[];
  /** Null where nothing can be said of it. */
  readonly likeness?: Likeness | null;
  /** Of its main territory; none where the contour is only a rough one. */
  readonly outline?: SheetOutline;
}
