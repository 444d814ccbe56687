import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { ThemeId } from '../../domain/sheet/initiative.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { useHovered } from '../../state/hover.ts';
import { useMapStage } from '../../state/map-stage.ts';
import type { OverviewGeometry } from '../contours/overview-geometry.ts';
import { SOURCES } from '../layers/layer-ids.ts';
import type { MapPicture } from '../layers/use-map-picture.ts';

interface TerritoryState {
  readonly hovered?: boolean;
  readonly selected?: boolean;
  readonly unlisted?: boolean;
  /** The theme in the place of its own. */
  readonly theme?: ThemeId | null;
}

function write(map: MapLibreMap, source: string, id: TerritoryKey, state: TerritoryState): void {
  if (map.getSource(source)) map.setFeatureState({ source, id }, state);
}

/** Of sheets' territories and named communes: data never change for a highlight. `overview`: null until the map and the contours load. */
export function useFeatureStates(
  view: RefObject<MapRef | null>,
  overview: OverviewGeometry | null,
  {
    shown,
    listed,
    wantedThemes,
    isGrouped,
  }: Pick<MapPicture, 'shown' | 'listed' | 'wantedThemes' | 'isGrouped'>,
): void {
  const redrawn = useMapStage((state) => state.redrawn);
  const { selected } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a map that was drawn anew holds no state
  useEffect(() => {
    const map = view.current?.getMap();
    if (!map || !overview) return;
    const there = new Set(listed);
    const mark = (on: boolean) => {
      if (isGrouped) return;
      for (const key of overview.sheetTerritoryKeys) {
        const state = key === selected ? 'selected' : there.has(key) ? null : 'unlisted';
        if (state) write(map, SOURCES.ground, key, { [state]: on });
        const theme = wantedThemes?.get(key);
        if (theme) write(map, SOURCES.ground, key, { theme: on ? theme : null });
      }
    };
    mark(true);
    const hover = (key: TerritoryKey | null, on: boolean) => {
      if (key) write(map, SOURCES.named, key, { hovered: on });
    };
    hover(useHovered.getState().hovered, true);
    const stop = useHovered.subscribe((state, before) => {
      if (state.hovered === before.hovered) return;
      hover(before.hovered, false);
      hover(state.hovered, true);
    });
    return () => {
      stop();
      mark(false);
    };
  }, [view, overview, redrawn, selected, listed, wantedThemes, isGrouped]);
}
