import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useRef } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { setMapBounds } from '../../../state/map-bounds.ts';
import { mapIsDrawn, mapIsWhole } from '../../../state/map-signs.ts';
import { useShades } from '../../../state/shades.ts';
import { useContours } from '../contours/contour-state.ts';
import { COMMUNE_ZOOM, isLoadingContours, loadCommuneContours } from '../contours/contour-store.ts';
import { departementsIn } from '../contours/find-contour.ts';
import { LAYERS } from '../layers/layer-ids.ts';
import type { MapViewModel } from '../layers/use-map-view-model.ts';
import { visibleBounds } from './camera.ts';
import { type DrawnName, drawnNames } from './drawn-names.ts';

interface SettledSetting {
  readonly view: RefObject<MapRef | null>;
  readonly frame: RefObject<HTMLElement | null>;
  readonly picture: MapViewModel;
  readonly isPending: () => boolean;
}

export interface SettledMap {
  /** Longitude, latitude in degrees, MapLibre's zoom. */
  readonly camera: readonly [longitude: number, latitude: number, zoom: number];
  /** `france` without one. */
  readonly target: string;
  readonly level: string;
  /** Whose contours are drawn. */
  readonly levels: readonly string[];
  readonly hasRivers: boolean;
  readonly names: () => readonly DrawnName[];
}

declare global {
  interface Window {
    /** Whoever watches the map from outside sets it before the page loads; the atlas never does. */
    onMapSettled?: (map: SettledMap) => void;
  }
}

/** Asked at rest too: the départements that tell whose communes to load may come after the last move. */
export function loadCommunesInView(map: MapLibreMap): void {
  if (map.getZoom() >= COMMUNE_ZOOM) void loadCommuneContours(departementsIn(map.getBounds()));
}

function isComplete({ contours, choropleth }: MapViewModel): boolean {
  const { overview, basemap, names } = contours;
  if (!overview || !basemap || !names.overview || isLoadingContours()) return false;
  const isColoured = !choropleth || choropleth.failed || choropleth.values.size > 0;
  // What came since the last render is not in this picture.
  return isColoured && contours === useContours.getState();
}

export function useSettled({ view, frame, picture, isPending }: SettledSetting): () => void {
  const marked = useRef(false);
  return () => {
    const map = view.current?.getMap();
    if (map) loadCommunesInView(map);
    const { contours, shown, level, shades } = picture;
    if (!map || !frame.current || isPending()) return;
    if (!contours.overview) return;
    frame.current.dataset.drawn = '';
    setMapBounds(visibleBounds(map));
    useShades.setState({ shades });
    mapIsDrawn();
    const { lng, lat } = map.getCenter();
    window.onMapSettled?.({
      camera: [lng, lat, map.getZoom()],
      target: shown.target?.id ?? 'france',
      level,
      levels: Object.keys(contours.levels),
      hasRivers: map.getLayer(LAYERS.rivers) !== undefined,
      names: () => drawnNames(map),
    });
    if (marked.current || !isComplete(picture)) return;
    marked.current = true;
    performance.mark('map-drawn');
    mapIsWhole();
  };
}
