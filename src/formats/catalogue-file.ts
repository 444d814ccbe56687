import type { Catalogue, SheetSummary } from '../domain/sheet/catalogue.ts';
import type { ThemeId } from '../domain/sheet/initiative.ts';
import type { Level } from '../domain/territory/level.ts';
import { shippedFile } from './shipped-file.ts';

/** Of each level, between spaces, in order. */
export type CodesByLevel = { readonly [L in Level]?: string };

/** Of the other territories, by level from the widest, then by code: what markers, filters and counts need. */
export interface PlaceColumns {
  readonly codes: CodesByLevel;
  /** Hundred-thousandths of a degree, from the one before. */
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
  /** Inhabitants at least, in thousands, as filters by size tell them apart. */
  readonly least: readonly number[];
  /** Between commas, places in {@link around} between spaces, with `m` or `p` for a share that is not the whole. */
  readonly parents: string;
  readonly around: CodesByLevel;
  /** Of the first ones around, régions and départements. */
  readonly aroundNames: readonly string[];
}

/** The sheets after the first ones, in the order of the list, without their words. */
export interface MoreSheets {
  readonly places: PlaceColumns;
  /** Between commas, places between spaces: those of the first sheets, then those of {@link places}. */
  readonly territories: string;
  readonly themes: readonly ThemeId[];
  /** Between spaces, a letter for each of {@link themes}. */
  readonly themesOf: string;
  readonly told: readonly (SheetSummary['told'] | null)[];
}

export interface ShippedCatalogue extends Catalogue {
  /** Of each sheet's file, in the order of the sheets: its address changes with its content. */
  readonly versions: readonly string[];
  /** Addresses of the other files that change with the sheets, by name; the build alone tells them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Of a large collection: the rows above are then the first ones, and their words come in {@link REST_FILE}. */
  readonly more?: MoreSheets;
  /** Ids by what stood for them. */
  readonly stoodFor?: ReadonlyMap<string, string>;
}

export type PartedCatalogue = ShippedCatalogue & { readonly more: MoreSheets };

export const isParted = (catalogue: ShippedCatalogue): catalogue is PartedCatalogue =>
  catalogue.more !== undefined;

export const CATALOGUE_FILE = shippedFile<ShippedCatalogue>('catalogue.json', 5, {
  sheets: 'array',
  versions: 'array',
  territories: 'array',
  overseas: 'array',
});
