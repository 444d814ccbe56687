import type { Bbox, Position } from '../geo/position.ts';
import type { Catalogue, SheetSummary } from '../sheet/catalogue.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import type { Share } from '../territory/territory-record.ts';
import { shippedFile } from './shipped-file.ts';

/** The territories of sheets, by level from the widest, then by code: what markers, filters and counts need. */
export interface PlaceColumns {
  readonly keys: readonly TerritoryKey[];
  readonly pins: readonly Position[];
  /** Inhabitants at least, in thousands, as the filter by size distinguishes them. */
  readonly least: readonly number[];
  /** Rows of {@link around}, with their share where it is not the whole. */
  readonly parents: readonly (readonly (readonly [row: number, share?: Share])[])[];
  readonly around: readonly TerritoryKey[];
}

/** The sheets in the order of the list, without their words. */
export interface SheetColumns {
  readonly ids: readonly string[];
  /** Rows of {@link PlaceColumns}, the main one first. */
  readonly territories: readonly (readonly number[])[];
  readonly themes: readonly SheetSummary['themes'][];
  readonly facets: readonly (SheetSummary['facets'] | null)[];
}

type PerPlace<T> = readonly T[];
type PerSheet<T> = readonly T[];

/** The words of sheets that follow one another and of their territories: a collection of one page is one part. */
export interface CatalogueWords {
  /** Rows of {@link PlaceColumns} that it describes. */
  readonly places: PerPlace<number>;
  readonly names: PerPlace<string>;
  readonly kinds: PerPlace<string | null>;
  readonly articles: PerPlace<string>;
  /** The article after « de », or the whole after `=`. */
  readonly ofs: PerPlace<string>;
  readonly populations: PerPlace<number>;
  /** 0 where it is not measured, null without contour. */
  readonly areas: PerPlace<number | null>;
  readonly communes: PerPlace<number>;
  readonly ruralShares: PerPlace<number>;
  readonly boxes: PerPlace<Bbox>;
  /** Rows of {@link PlaceColumns.around} that it names. */
  readonly around: readonly number[];
  readonly aroundNames: readonly string[];
  /** Of the intercommunalités of communes: inhabitants, km², communes and {@link Indicators.ruralShare}. */
  readonly aroundFigures: readonly (readonly [number, number | null, number, number] | null)[];
  readonly titles: PerSheet<string>;
  readonly figures: PerSheet<SheetSummary['figure']>;
  readonly wheres: PerSheet<string | null>;
  readonly cuts: PerSheet<number | null>;
  readonly abouts: PerSheet<SheetSummary['about'] | null>;
  /** Of each sheet's file: its address changes with its content. */
  readonly versions: PerSheet<string>;
}

export interface CatalogueColumns extends Pick<Catalogue, 'overseas' | 'partners'> {
  /** Addresses of the other files that change with the sheets, by name; the build alone knows them. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  readonly places: PlaceColumns;
  readonly sheets: SheetColumns;
  /** The first part; the others are in {@link LATER_WORDS_FILE}. */
  readonly words: CatalogueWords;
}

/** As the browser has it. */
export interface ShippedCatalogue extends Catalogue {
  /** Of the sheets whose words are known. */
  readonly versions: readonly string[];
  readonly files?: CatalogueColumns['files'];
}

export const CATALOGUE_FILE = shippedFile<CatalogueColumns>('catalogue.json', 8);

export const LATER_WORDS_FILE = shippedFile<CatalogueWords>('fiches-suite.json', 4);
