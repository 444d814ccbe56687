import { create } from 'zustand';
import type { TerritoryKey } from '../../domain/territory/territory.ts';

/** What the tip beside the pointer says. */
export interface TipSubject {
  readonly key: TerritoryKey;
  readonly name: string;
  /** It shares a border with what is selected. */
  readonly neighbour: boolean;
  /** What a click does while comparing, else null. */
  readonly click: 'add' | 'remove' | null;
}

interface TipState {
  /** CSS pixels from the map's top left. */
  readonly at: { readonly x: number; readonly y: number };
  readonly subject: TipSubject | null;
}

/** The tip beside the pointer. */
export const useTip = create<TipState>(() => ({ at: { x: 0, y: 0 }, subject: null }));
