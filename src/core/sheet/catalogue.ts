import type { PlacedSilhouette } from '../geo/silhouette.ts';
import type { Territory, TerritoryKey } from '../territory/territory.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import type { ThemeId } from './initiative.ts';

export interface Theme {
  readonly id: ThemeId;
  readonly label: string;
  /** What it is about. */
  readonly sentence?: string | undefined;
  /** Drawing of the icon that is shown beside the colour: a path 24 units wide, in one stroke. */
  readonly icon: string;
  /** Colours of equal lightness, sRGB hexadecimal, for the light and the dark scheme. */
  readonly color: { readonly light: string; readonly dark: string };
}

/** What a sheet speaks of, by its own words: rural areas, quartiers. */
export type Surroundings = 'rural' | 'quartiers';

export type SheetTerritory = TerritoryRecord;

/** What the list shows of a sheet. The whole text is in the sheet's own file. */
export interface SheetSummary {
  readonly id: string;
  readonly title: string;
  /** The main one first. */
  readonly territories: readonly [TerritoryKey, ...TerritoryKey[]];
  readonly themes: readonly [ThemeId, ...ThemeId[]];
  /** The statement of its lead figure, words in the document's order, or null. */
  readonly figure: { readonly before: string; readonly numeral: string; readonly after: string } | null;
  /** « Brest et Rennes », where it has several territories. */
  readonly where?: string | undefined;
  /** Characters at the head of the title that only name its territory; none without. */
  readonly cut?: number | undefined;
  readonly about?: readonly Surroundings[] | undefined;
  /** Its values of the facets that read its details, in the words of addresses. */
  readonly facets?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Partners that a menu can hold: their names, by their words in addresses. */
export type Partners = Readonly<Record<string, string>>;

export interface OverseasOutline extends Territory {
  readonly outline: PlacedSilhouette;
}

/** Everything the first view needs, in the order of the list. */
export interface Catalogue {
  readonly sheets: readonly SheetSummary[];
  readonly territories: readonly SheetTerritory[];
  readonly overseas: readonly OverseasOutline[];
  /** None without sheets that name any. */
  readonly partners?: Partners | undefined;
}

export function mainTerritory({ territories }: Pick<SheetSummary, 'territories'>): TerritoryKey {
  return territories[0];
}

/** The sheet with the first of its themes that is wanted before the others: what shows one theme of it shows that one. */
export function ledBy(sheet: SheetSummary, wanted: readonly ThemeId[]): SheetSummary {
  const lead = sheet.themes.find((theme) => wanted.includes(theme));
  if (lead === undefined || lead === sheet.themes[0]) return sheet;
  return { ...sheet, themes: [lead, ...sheet.themes.filter((theme) => theme !== lead)] };
}
