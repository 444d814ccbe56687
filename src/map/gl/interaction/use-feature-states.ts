import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import type { ThemeId } from '../../../core/sheet/initiative.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { useHovered } from '../../../state/map/hover.ts';
import { useMapStage } from '../../../state/map/map-stage.ts';
import type { OverviewGeometry } from '../contours/level-geometry.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { SOURCES } from '../style/layer-ids.ts';
import type { ViewRef } from '../view/camera.ts';

/** `theme`: in whose colour it is. */
type TerritoryState = { readonly hovered: boolean } | { readonly theme: ThemeId | null };

function write(map: MapLibreMap, source: string, id: TerritoryKey, state: TerritoryState): void {
  if (map.getSource(source)) map.setFeatureState({ source, id }, state);
}

/** Of sheets' territories and named communes: data never change for a highlight. `overview`: null until the map and the contours load. */
export function useFeatureStates(
  view: ViewRef,
  overview: OverviewGeometry | null,
  { tints, isGrouped, open }: Pick<MapViewModel, 'tints' | 'isGrouped' | 'open'>,
): void {
  const redrawn = useMapStage((state) => state.redrawn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a map that was drawn anew holds no state
  useEffect(
    function writeFeatureStates() {
      const map = view.current?.getMap();
      if (!map || !overview) return;
      const tint = (on: boolean) => {
        // They step aside while a page is open.
        for (const [key, theme] of isGrouped || open ? [] : tints)
          write(map, SOURCES.backdrop, key, { theme: on ? theme : null });
      };
      tint(true);
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
        tint(false);
      };
    },
    [view, overview, redrawn, tints, isGrouped, open],
  );
}
