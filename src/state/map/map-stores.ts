import { create } from 'zustand';
import type { Bbox } from '../../core/geo/position.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';

/** What the map shows, degrees; null until it is drawn. */
export const useMapBounds = create<{ readonly bounds: Bbox | null }>(() => ({ bounds: null }));

export function setMapBounds(bounds: Bbox | null): void {
  useMapBounds.setState({ bounds });
}

/** Steps of the choropleths, 1 (least) to 5, and values in words; null where a count of sheets has said it already. */
export type Shades = ReadonlyMap<TerritoryKey, { readonly step: number; readonly value: string | null }>;

/** Of the territories overseas, which are drawn beside the map, for the indicator that it shows. */
export const useShades = create<{ readonly shades: Shades | null }>(() => ({ shades: null }));

/** Communes named in the section of the sheet that is being read. */
export const useReadPlaces = create<{ readonly keys: readonly string[] }>(() => ({ keys: [] }));

export function showReadPlaces(keys: readonly string[]): void {
  if (useReadPlaces.getState().keys.join() !== keys.join()) useReadPlaces.setState({ keys });
}
