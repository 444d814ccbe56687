import 'maplibre-gl/dist/maplibre-gl.css';
import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { memo, useRef, useState } from 'react';
import { type MapRef, Map as MapView, ScaleControl, type StyleSpecification } from 'react-map-gl/maplibre';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { reportMapFailure } from '../../state/map/map-stage.ts';
import { setMapBounds } from '../../state/map/map-stores.ts';
import styles from './AtlasMap.module.css';
import { EPCI_ZOOM, loadEpciContours, useContours } from './contours/contour-store.ts';
import { MapControls } from './controls/MapControls.tsx';
import { openingZoom, useCamera } from './interaction/use-camera.ts';
import { useFeatureStates } from './interaction/use-feature-states.ts';
import { usePointer } from './interaction/use-pointer.ts';
import { loadCommunesInView, useSettled } from './interaction/use-settled.ts';
import { MapLayers } from './layers/MapLayers.tsx';
import { provideImages } from './layers/map-images.ts';
import { FRENCH_LOCALE } from './maplibre-locale.ts';
import { PlaceMarkers } from './markers/PlaceMarkers.tsx';
import { type OnTheMap, useMapViewModel } from './model/use-map-view-model.ts';
import { currentScheme, readPalette } from './style/palette.ts';
import { maxZoom, watchTiles } from './view/background.ts';
import {
  cameraLimits,
  followSize,
  isStill,
  stopOnPress,
  type ViewRef,
  visibleBounds,
} from './view/camera.ts';
import { contextIsBack, contextIsLost, mapIsAlive, mapIsRedrawn, reportMap } from './view/map-lifecycle.ts';
import { useZoom } from './view/use-zoom.ts';

maplibre.setWorkerUrl(workerUrl);
// It comes while the map's files do.
maplibre.prewarm();
useContours.subscribe(({ status }) => reportMap(status === 'failed'));

/** Sources and layers are components: the style itself never changes. */
const EMPTY_STYLE: StyleSpecification = { version: 8, sources: {}, layers: [] };

const OPTIONS = {
  mapLib: maplibre,
  mapStyle: EMPTY_STYLE,
  locale: FRENCH_LOCALE,
  minZoom: 1,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  maxPitch: 0,
  renderWorldCopies: false,
  attributionControl: false,
  trackResize: false,
  // None before the first frame is whole: MapLibre begins with the first `idle`.
  fadeDuration: isStill() ? 0 : 150,
  validateStyle: import.meta.env.DEV,
} as const;

/** MapLibre draws again by itself when the browser gives the WebGL context back, without what features were marked with. */
function watchContext(map: maplibre.Map): void {
  map.on('webglcontextlost', contextIsLost);
  map.on('webglcontextrestored', () => {
    contextIsBack();
    void map.once('idle', mapIsRedrawn);
  });
}

function prepare(map: maplibre.Map): void {
  provideImages(map, () => readPalette(currentScheme()));
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  watchContext(map);
  watchTiles(map);
  // The next map has a worker of its own, whatever became of this one's.
  map.once('remove', () => {
    maplibre.clearPrewarmedResources();
    maplibre.prewarm();
  });
  followSize(map);
  stopOnPress(map);
  // MapLibre makes it a landmark, inside the one that the page has for the map.
  map.getCanvas().setAttribute('role', 'group');
}

/** In a task after that of the move's last frame, which takes as long. */
function afterMove(view: ViewRef, followZoom: ReturnType<typeof useZoom>[1]): void {
  setTimeout(() => {
    const map = view.current?.getMap();
    if (!map) return;
    followZoom(map.getZoom(), { isMoving: false });
    setMapBounds(visibleBounds(map));
    loadCommunesInView(map);
  });
}

interface AtlasMapProps extends OnTheMap {
  /** Adds a territory to the comparison or takes it away; null on pages that compare nothing. */
  readonly onToggle: ((key: TerritoryKey) => void) | null;
}

function AtlasMapView({ onToggle, ...onTheMap }: AtlasMapProps) {
  const view = useRef<MapRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  const prepared = useRef<maplibre.Map>(null);
  const [limits] = useState(cameraLimits);
  const [loaded, setLoaded] = useState(false);
  const { search } = onTheMap;
  const [zoom, followZoom] = useZoom(limits, () => openingZoom(onTheMap));
  const model = useMapViewModel(onTheMap, zoom);
  const { shown, contours } = model;
  useFeatureStates(view, loaded ? contours.overview : null, model);
  const toFollow = { view, limits, loaded, target: shown.target };
  const { initialViewState, open, isPending, ...camera } = useCamera(toFollow, search);
  const onIdle = useSettled({ view, frame, model, isPending });
  const pinned = search.niveau !== undefined;
  const { keys, events } = usePointer({ view, model, pinned, onToggle, onIdle });
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-coloured={model.choropleth ? '' : undefined}
      data-tiled={model.palette.isTiled ? '' : undefined}
      data-dimmed={model.listed.length === 0 ? '' : undefined}
      data-failed={contours.status === 'failed' ? '' : undefined}
      {...keys}
    >
      <MapView
        ref={view}
        {...OPTIONS}
        // Read at each render: another background has another limit.
        maxZoom={maxZoom()}
        transformConstrain={limits.constrain}
        initialViewState={initialViewState}
        // Not when all is loaded: tiles would be made for the wrong place first.
        onStyleData={({ target }) => {
          if (prepared.current !== target) {
            prepared.current = target;
            prepare(target);
            open(target);
            setLoaded(true);
          }
          // A background changes how near it may come.
          followZoom(target.getZoom(), { isMoving: target.isMoving() });
        }}
        onZoom={({ viewState: { zoom: now } }) => {
          followZoom(now, { isMoving: true });
          if (now >= EPCI_ZOOM) void loadEpciContours();
        }}
        {...camera}
        {...events}
        onMoveStart={(event) => {
          camera.onMoveStart(event);
          events.onMoveStart(event);
        }}
        onMoveEnd={(event) => {
          camera.onMoveEnd(event);
          afterMove(view, followZoom);
        }}
        onData={mapIsAlive}
        onError={({ error }) => {
          console.warn('map', error);
          if (view.current === null) reportMapFailure('unavailable');
        }}
      >
        <MapLayers model={model} />
        {loaded && (
          <PlaceMarkers {...model} replaced={shown.compared} selected={onTheMap.subject?.sheet ?? null} />
        )}
        <ScaleControl position="bottom-right" />
      </MapView>
      <MapControls view={view} model={model} zoom={zoom} search={search} />
    </div>
  );
}

export const AtlasMap = memo(AtlasMapView);
