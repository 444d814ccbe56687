import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { MapSubject } from '../../state/map-subject.ts';
import { useTransient } from '../../state/transient-store.ts';
import { useCommuneGeometry } from '../contours/commune-geometry.ts';
import { useEpciGeometry } from '../contours/epci-geometry.ts';
import { homeSource, levelSource } from '../contours/home-source.ts';
import type { ContourGeometry } from '../contours/overview-geometry.ts';
import { SOURCES, type TerritorySource } from '../layers/layer-ids.ts';

interface TerritoryState {
  readonly hovered?: boolean;
  readonly selected?: boolean;
  readonly neighbour?: boolean;
  /** Not dimmed while another is selected. */
  readonly raised?: boolean;
}

function write(map: MapLibreMap, source: TerritorySource, id: TerritoryKey, state: TerritoryState): void {
  if (map.getSource(source)) map.setFeatureState({ source, id }, state);
}

/** Territories that share a border with one, among those drawn so far. */
function borderingKeys(contours: ContourGeometry, key: TerritoryKey): readonly TerritoryKey[] {
  const { epci } = useEpciGeometry.getState();
  const { communes } = useCommuneGeometry.getState();
  return contours.bordering.get(key) ?? epci?.bordering.get(key) ?? communes?.bordering.get(key) ?? [];
}

/**
 * Writes hover, selection and neighbours as feature-state: data never changes for a highlight, and a move of the
 * pointer renders nothing in React. `drawn` changes when more territories are drawn.
 */
export function useFeatureStates(
  view: RefObject<MapRef | null>,
  contours: ContourGeometry | null,
  { selected, raised }: MapSubject,
  drawn: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: states are written again to what has just been drawn
  useEffect(() => {
    const map = view.current?.getMap();
    if (!map || !contours) return;
    const neighbours = raised
      .flatMap((key) => borderingKeys(contours, key))
      .filter((key) => !raised.includes(key));
    const mark = (on: boolean) => {
      if (selected) write(map, homeSource(contours, selected), selected, { selected: on });
      for (const key of raised) write(map, levelSource(contours, key), key, { raised: on });
      for (const key of neighbours)
        write(map, levelSource(contours, key), key, { neighbour: on, raised: on });
    };
    const hover = (key: TerritoryKey | null, on: boolean) => {
      if (!key) return;
      write(map, homeSource(contours, key), key, { hovered: on });
      write(map, SOURCES.named, key, { hovered: on });
    };
    mark(true);
    hover(useTransient.getState().hovered, true);
    const stop = useTransient.subscribe((state, before) => {
      if (state.hovered === before.hovered) return;
      hover(before.hovered, false);
      hover(state.hovered, true);
    });
    return () => {
      stop();
      mark(false);
    };
  }, [view, contours, selected, raised, drawn]);
}
