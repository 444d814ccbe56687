import { type RefObject, useEffect } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { TerritoryKey } from '../domain/territory.ts';
import { useTransient } from '../selection/transient-store.ts';
import type { ContourGeometry } from './geometry.ts';
import { EXTENT_SOURCE } from './layer-ids.ts';

/**
 * Writes hover and selection as feature-state: data never changes for a highlight, and a move of the pointer
 * renders nothing in React.
 */
export function useFeatureStates(
  view: RefObject<MapRef | null>,
  geometry: ContourGeometry | null,
  selected: TerritoryKey | null,
): void {
  useEffect(() => {
    const map = view.current?.getMap();
    if (!map || !geometry) return;
    const write = (key: TerritoryKey | null, state: { hovered?: boolean; selected?: boolean }) => {
      if (key && map.getSource(EXTENT_SOURCE)) map.setFeatureState({ source: EXTENT_SOURCE, id: key }, state);
    };
    write(selected, { selected: true });
    write(useTransient.getState().hovered, { hovered: true });
    const stop = useTransient.subscribe((state, before) => {
      if (state.hovered === before.hovered) return;
      write(before.hovered, { hovered: false });
      write(state.hovered, { hovered: true });
    });
    return () => {
      stop();
      write(selected, { selected: false });
    };
  }, [view, geometry, selected]);
}
