import type { ThemeId } from './initiative.ts';
import type { Bbox, Position, Territory, TerritoryKey } from './territory.ts';

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

/** A wider territory around another. */
export interface ParentTerritory extends Territory {
  /** False when it holds the seat but not the whole: an EPCI may cross a border. */
  readonly wholly: boolean;
}

/** A territory that carries at least one sheet, with what the list and the map need of it. */
export interface SheetTerritory extends Territory {
  /** Where its marker stands: seat of a commune or EPCI, label point inside the largest part otherwise. */
  readonly pin: Position;
  readonly bbox: Bbox;
  /** Wider territories, widest first (région, département…). */
  readonly parents: readonly ParentTerritory[];
}

/** What the list shows of a sheet. The whole text is in the sheet's own file. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly territory: TerritoryKey;
  readonly themes: readonly [ThemeId, ...ThemeId[]];
  /** First key figure that has a numeral, words in the document's order, or null. */
  readonly figure: { readonly before: string; readonly numeral: string; readonly after: string } | null;
}

/** Everything the first view needs, in the order of the list. */
export interface Catalogue {
  readonly cards: readonly Card[];
  readonly territories: readonly SheetTerritory[];
}

/** Finds a sheet's territory in its catalogue. @throws Error when the catalogue lacks it, which its compiler forbids. */
export function territoryOf(catalogue: Catalogue, card: Card): SheetTerritory {
  const found = catalogue.territories.find((territory) => territory.key === card.territory);
  if (!found) throw new Error(`catalogue without the territory ${card.territory} of ${card.id}`);
  return found;
}

/** A place of the map that carries one or several sheets. */
export interface Place {
  readonly territory: SheetTerritory;
  readonly cards: readonly Card[];
}

/** Groups the sheets by territory, in the order of the list: one place, one marker. */
export function places(catalogue: Catalogue): Place[] {
  return catalogue.territories.map((territory) => ({
    territory,
    cards: catalogue.cards.filter((card) => card.territory === territory.key),
  }));
}
