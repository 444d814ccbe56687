import { create } from 'zustand';
import type { Bbox, TerritoryKey } from '../domain/territory/territory.ts';

/** Heights of the panel on a phone. */
export const PANEL_HEIGHTS = ['peek', 'half', 'full'] as const;

/** One height of the panel on a phone. */
export type PanelHeight = (typeof PANEL_HEIGHTS)[number];

/** What opened a sheet, so that closing gives the focus back to it. */
export interface Opener {
  readonly sheet: string;
  readonly from: 'card' | 'marker' | 'search';
}

interface TransientState {
  /** Territory under the pointer or the focus, in the list or on the map. */
  readonly hovered: TerritoryKey | null;
  readonly opener: Opener | null;
  readonly panelHeight: PanelHeight;
  /** What the map shows, once it is drawn: west, south, east, north, degrees. */
  readonly mapBounds: Bbox | null;
  /** A territory was asked for that the comparison has no room for. */
  readonly comparisonFull: boolean;
}

/** What nobody would share: the address holds the rest. */
export const useTransient = create<TransientState>(() => ({
  hovered: null,
  opener: null,
  panelHeight: 'half',
  mapBounds: null,
  comparisonFull: false,
}));

/** Lights a territory and its cards; null puts them out. */
export function hoverTerritory(key: TerritoryKey | null): void {
  if (useTransient.getState().hovered !== key) useTransient.setState({ hovered: key });
}

/** Remembers where the reader was when opening a sheet. */
export function rememberOpener(opener: Opener | null): void {
  useTransient.setState({ opener });
}

/** Sets the height of the panel on a phone. */
export function setPanelHeight(panelHeight: PanelHeight): void {
  useTransient.setState({ panelHeight });
}

/** Says, or no longer says, that the comparison has no room for one more territory. */
export function sayComparisonFull(comparisonFull: boolean): void {
  if (useTransient.getState().comparisonFull !== comparisonFull) useTransient.setState({ comparisonFull });
}

/** Says what the map shows now. */
export function sayMapBounds(mapBounds: Bbox): void {
  useTransient.setState({ mapBounds });
}
