import { create } from 'zustand';
import type { Bbox } from '../core/geo/position.ts';

/** What the map shows, degrees; null until it is drawn. */
export const useMapBounds = create<{ readonly bounds: Bbox | null }>(() => ({ bounds: null }));

export function setMapBounds(bounds: Bbox | null): void {
  useMapBounds.setState({ bounds });
}
