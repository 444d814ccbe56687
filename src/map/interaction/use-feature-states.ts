import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { leadOf } from '../../domain/scene/map-scene.ts';
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
  { shown, marks, isGrouped }: Pick<MapPicture, 'shown' | 'marks' | 'isGrouped'>,
): void {
  const redrawn = useMapStage((state) => state.redrawn);
  const { selected } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a map that was drawn anew holds no state
  useEffect(() => {
    const map = view.current?.getMap();
    if (!map || !overview) return;
    const leads = new Map(marks.map(({ territory, sign }) => [territory.key, leadOf(sign)]));
    const mark = (on: boolean) => {
      if (isGrouped) return;
      for (const { properties } of overview.sheetTerritories.features) {
        const { key, theme } = properties;
        const lead = leads.get(key);
        const state = key === selected ? 'selected' : lead ? null : 'unlisted';
        if (state) write(map, SOURCES.ground, key, { [state]: on });
        if (lead && lead !== theme) write(map, SOURCES.ground, key, { theme: on ? lead : null });
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
  }, [view, overview, redrawn, selected, marks, isGrouped]);
}
