import type { Silhouette } from '../../geo/silhouette.ts';
import { groupBy } from '../group-by.ts';
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
  /** The main one first. */
  readonly territories: readonly [TerritoryKey, ...TerritoryKey[]];
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

/** The territory that a sheet is listed and pinned under. */
export function mainTerritory({ territories }: Pick<SheetSummary, 'territories'>): TerritoryKey {
  return territories[0];
}

/** A point of the map with its sheets. */
export interface MapLocation {
  readonly territory: SheetTerritory;
  readonly sheets: readonly SheetSummary[];
}

/** Groups sheets by main territory, in the order of the list: one marker each. Territories without sheets are left out. */
export function mapLocations({
  territories,
  sheets,
}: Pick<Catalogue, 'territories' | 'sheets'>): MapLocation[] {
  const groups = groupBy(sheets, mainTerritory);
  return territories.flatMap((territory) => {
    const own = groups.get(territory.key);
    return own ? [{ territory, sheets: own }] : [];
  });
}
