import type { Silhouette } from '../../geo/silhouette.ts';
import type { Territory, TerritoryKey } from '../territory/territory.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import type { ThemeId } from './initiative.ts';

/** A theme of the controlled vocabulary, `data/themes.json`. */
export interface Theme {
  readonly id: ThemeId;
  /** French label. */
  readonly label: string;
  /** Name of the Lucide icon that stands beside the colour. */
  readonly icon: string;
  /** Colours of equal lightness, sRGB hexadecimal, for the light and the dark scheme. */
  readonly color: { readonly light: string; readonly dark: string };
}

/** A territory that carries at least one sheet. */
export type SheetTerritory = TerritoryRecord;

/** What the list shows of a sheet. The whole text is in the sheet's own file. */
export interface SheetSummary {
  readonly id: string;
  readonly title: string;
  readonly territory: TerritoryKey;
  readonly themes: readonly [ThemeId, ...ThemeId[]];
  /** First key figure that has a numeral, words in the document's order, or null. */
  readonly figure: { readonly before: string; readonly numeral: string; readonly after: string } | null;
}

/** An overseas département, drawn small beside the métropole. */
export interface OverseasOutline extends Territory {
  readonly outline: Silhouette;
}

/** Everything the first view needs, in the order of the list. */
export interface Catalogue {
  readonly sheets: readonly SheetSummary[];
  readonly territories: readonly SheetTerritory[];
  /** The five overseas départements, in the order of their codes. */
  readonly overseas: readonly OverseasOutline[];
}

/** Finds a sheet's territory in its catalogue. @throws Error when the catalogue lacks it, which its compiler forbids. */
export function territoryOf(catalogue: Catalogue, sheet: SheetSummary): SheetTerritory {
  const found = catalogue.territories.find((territory) => territory.key === sheet.territory);
  if (!found) throw new Error(`catalogue without the territory ${sheet.territory} of ${sheet.id}`);
  return found;
}

/** A place of the map that carries one or several sheets. */
export interface MapLocation {
  readonly territory: SheetTerritory;
  readonly sheets: readonly SheetSummary[];
}

/** Groups sheets by territory, in the order of the list: one place, one marker. Territories of none are left out. */
export function mapLocations({
  territories,
  sheets,
}: Pick<Catalogue, 'territories' | 'sheets'>): MapLocation[] {
  return territories
    .map((territory) => ({ territory, sheets: sheets.filter((sheet) => sheet.territory === territory.key) }))
    .filter((location) => location.sheets.length > 0);
}
