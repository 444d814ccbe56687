import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { useTransient } from '../../state/transient-store.ts';
import { useCommuneGeometry } from '../contours/commune-geometry.ts';
import { useEpciGeometry } from '../contours/epci-geometry.ts';
import { homeSource, levelSource } from '../contours/home-source.ts';
import type { ContourGeometry } from '../contours/overview-geometry.ts';
import { SOURCES, type TerritorySource } from '../layers/layer-ids.ts';

/** What a territory is at this moment. */
interface TerritoryState {
  readonly hovered?: boolean;
  readonly selected?: boolean;
  readonly neighbour?: boolean;
  /** It does not step back when another is selected. */
  readonly lifted?: boolean;
}

/** What the address lights. */
export interface MarkedTerritories {
  readonly selected: TerritoryKey | null;
  /** Their own layers draw them; here only their neighbours are lit. The same list as long as nothing changes. */
  readonly compared: readonly TerritoryKey[];
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
  { selected, compared }: MarkedTerritories,
  drawn: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: states are written again to what has just been drawn
  useEffect(() => {
    const map = view.current?.getMap();
    if (!map || !contours) return;
    const lit = selected ? [selected] : compared;
    const around = lit.flatMap((key) => borderingKeys(contours, key)).filter((key) => !lit.includes(key));
    const mark = (on: boolean) => {
      if (selected) write(map, homeSource(contours, selected), selected, { selected: on });
      for (const key of lit) write(map, levelSource(contours, key), key, { lifted: on });
      for (const key of around) write(map, levelSource(contours, key), key, { neighbour: on, lifted: on });
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
  }, [view, contours, selected, compared, drawn]);
}
