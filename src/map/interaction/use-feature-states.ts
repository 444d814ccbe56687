import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { useHovered } from '../../state/hover.ts';
import { useMapStage } from '../../state/map-stage.ts';
import type { ContourState } from '../contours/contour-state.ts';
import { findContour } from '../contours/find-contour.ts';
import { highlightSource } from '../contours/territory-sources.ts';
import { SOURCES, type TerritorySource } from '../layers/layer-ids.ts';
import type { MapPicture } from '../layers/use-map-picture.ts';

interface TerritoryState {
  readonly hovered?: boolean;
  readonly selected?: boolean;
  readonly unlisted?: boolean;
}

function write(map: MapLibreMap, source: TerritorySource, id: TerritoryKey, state: TerritoryState): void {
  if (map.getSource(source)) map.setFeatureState({ source, id }, state);
}

function outline(map: MapLibreMap, contour: Feature | undefined): void {
  const source = map.getSource<GeoJSONSource>(SOURCES.hovered);
  void source?.setData({ type: 'FeatureCollection', features: contour ? [contour] : [] });
}

/** Data never changes for a highlight, and a move of the pointer renders nothing. `contours`: null until the map loads. */
export function useFeatureStates(
  view: RefObject<MapRef | null>,
  contours: ContourState | null,
  { shown, level, listed }: Pick<MapPicture, 'shown' | 'level' | 'listed'>,
): void {
  const redrawn = useMapStage((state) => state.redrawn);
  const { selected } = shown;
  const overview = contours?.overview;
  const levels = contours?.levels;
  // What brings a source that holds states: a level that is loaded, or drawn from now on.
  const sources = contours && `${Object.keys(contours.levels)} ${level} ${redrawn}`;
  useEffect(() => {
    const map = view.current?.getMap();
    if (!map || !overview || !levels || !sources) return;
    const mark = (on: boolean) => {
      if (selected) write(map, highlightSource(overview, selected), selected, { selected: on });
      for (const key of overview.sheetTerritoryKeys)
        if (!listed.includes(key)) write(map, SOURCES.ground, key, { unlisted: on });
    };
    const hover = (key: TerritoryKey | null, on: boolean) => {
      if (!key) return;
      write(map, highlightSource(overview, key), key, { hovered: on });
      write(map, SOURCES.named, key, { hovered: on });
    };
    mark(true);
    const show = (key: TerritoryKey | null) => {
      hover(key, true);
      outline(map, key ? findContour(levels, key) : undefined);
    };
    show(useHovered.getState().hovered);
    const stop = useHovered.subscribe((state, before) => {
      if (state.hovered === before.hovered) return;
      hover(before.hovered, false);
      show(state.hovered);
    });
    return () => {
      stop();
      mark(false);
    };
  }, [view, overview, levels, sources, selected, listed]);
}
