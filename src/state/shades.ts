import { create } from 'zustand';
import type { TerritoryKey } from '../core/territory/territory.ts';

/** Steps of the choropleths, 1 (least) to 5, and values in words; null where a count of sheets has said it already. */
export type Shades = ReadonlyMap<TerritoryKey, { readonly step: number; readonly value: string | null }>;

/** What the indicator that the map shows makes of territories overseas, which lie beside it. */
export const useShades = create<{ readonly shades: Shades | null }>(() => ({ shades: null }));
