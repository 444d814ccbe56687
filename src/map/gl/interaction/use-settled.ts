import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useRef } from 'react';
import { levelNote } from '../../../core/indicators/colouring.ts';
import { setMapBounds, useShades } from '../../../state/map/map-stores.ts';
import {
  COMMUNE_ZOOM,
  isLoadingContours,
  loadCommuneContours,
  useContours,
} from '../contours/contour-store.ts';
import { departementsIn } from '../contours/find-contour.ts';
import type { Choropleth } from '../model/choropleth.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { LAYERS } from '../style/layer-ids.ts';
import { type ViewRef, visibleBounds } from '../view/camera.ts';
import { mapIsDrawn, mapIsWhole } from '../view/map-lifecycle.ts';

export type DrawnName = ReturnType<typeof drawnNames>[number];

const NAMES: readonly string[] = [
  LAYERS.outerNames,
  LAYERS.towns,
  LAYERS.nearTowns,
  LAYERS.departementNames,
  LAYERS.regionNames,
  LAYERS.seats,
  LAYERS.epciNames,
  LAYERS.communeNames,
  LAYERS.subjectName,
];

function drawnNames(map: MapLibreMap) {
  const layers = NAMES.filter((id) => map.getLayer(id));
  const found = map.queryRenderedFeatures({ layers }).flatMap(({ layer, properties, geometry }) => {
    if (geometry.type !== 'Point') return [];
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    // Degrees of the place that it names, or where it is centred.
    const at = [longitude, latitude] as const;
    return [{ layer: layer.id, name: String(properties.name), at }];
  });
  const keyOf = ({ layer, name, at }: (typeof found)[0]) => `${layer} ${name} ${at.map((x) => x.toFixed(2))}`;
  return [...new Map(found.map((drawn) => [keyOf(drawn), drawn])).values()];
}

export type SettledMap = ReturnType<typeof settledMap>;

function settledMap(map: MapLibreMap, { shown, level, contours }: MapViewModel) {
  const { lng, lat } = map.getCenter();
  return {
    /** Longitude, latitude in degrees, MapLibre's zoom. */
    camera: [lng, lat, map.getZoom()] as const,
    target: shown.target?.id ?? 'france',
    level,
    /** Whose contours are drawn. */
    levels: Object.keys(contours.levels),
    hasRivers: map.getLayer(LAYERS.rivers) !== undefined,
    names: () => drawnNames(map),
  };
}

declare global {
  interface Window {
    /** A test that watches the map sets it before the page loads; the atlas never does. */
    onMapSettled?: (map: SettledMap) => void;
  }
}

/** Called at rest too: the départements, by which the communes to load are known, may come after the last move. */
export function loadCommunesInView(map: MapLibreMap): void {
  if (map.getZoom() >= COMMUNE_ZOOM) void loadCommuneContours(departementsIn(map.getBounds()));
}

/** The level has no values of its own. */
const isPlain = ({ colouring, level }: Choropleth) => levelNote(colouring, level) !== null;

function isComplete({ contours, choropleth }: MapViewModel): boolean {
  const { overview, basemap, names } = contours;
  if (!overview || !basemap || !names.overview || isLoadingContours()) return false;
  const isColoured = !choropleth || choropleth.failed || choropleth.values.size > 0 || isPlain(choropleth);
  // What came since the last render is not drawn yet.
  return isColoured && contours === useContours.getState();
}

interface SettledSetting {
  readonly view: ViewRef;
  readonly frame: RefObject<HTMLElement | null>;
  readonly model: MapViewModel;
  readonly isPending: () => boolean;
}

export function useSettled({ view, frame, model, isPending }: SettledSetting): () => void {
  const marked = useRef(false);
  const { contours, shades } = model;
  return () => {
    const map = view.current?.getMap();
    if (map) loadCommunesInView(map);
    if (!map || !frame.current || isPending() || !contours.overview) return;
    frame.current.dataset.drawn = '';
    setMapBounds(visibleBounds(map));
    useShades.setState({ shades });
    mapIsDrawn();
    window.onMapSettled?.(settledMap(map, model));
    if (marked.current || !isComplete(model)) return;
    marked.current = true;
    performance.mark('map-drawn');
    mapIsWhole();
  };
}
