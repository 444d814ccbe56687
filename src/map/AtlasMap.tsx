import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { useSearch } from '@tanstack/react-router';
import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type KeyboardEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import {
  type MapRef,
  Map as MapView,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
} from 'react-map-gl/maplibre';
import { parseView } from '../address/search-params.ts';
import { site, themes } from '../data/settings.ts';
import type { Catalogue } from '../domain/sheet/catalogue.ts';
import { type ClickedLevel, levelAtZoom } from '../domain/territory/clicked-level.ts';
import type { TerritoryKey } from '../domain/territory/territory.ts';
import { FRANCE_BOUNDS } from '../geo/france-bounds.ts';
import { type ComparedOnMap, mapSubject, type Subject } from '../state/map-subject.ts';
import { sayMapBounds } from '../state/transient-store.ts';
import { COMMUNE_ZOOM, loadCommuneGeometry } from './contours/commune-geometry.ts';
import { EPCI_ZOOM, loadEpciGeometry } from './contours/epci-geometry.ts';
import { loadGeometry, useGeometry } from './contours/overview-geometry.ts';
import { ColourLegend } from './controls/ColourLegend.tsx';
import { Legend } from './controls/Legend.tsx';
import { LevelSwitch, pinnedLevel } from './controls/LevelSwitch.tsx';
import { PanPad } from './controls/PanPad.tsx';
import {
  isStill,
  lngLatBounds,
  MAX_ZOOM,
  measurePadding,
  overviewPadding,
  visibleBounds,
} from './interaction/camera.ts';
import { HoverTooltip } from './interaction/HoverTooltip.tsx';
import { departementsIn } from './interaction/locate.ts';
import { useCamera } from './interaction/use-camera.ts';
import { useFeatureStates } from './interaction/use-feature-states.ts';
import { usePointer } from './interaction/use-pointer.ts';
import { BasemapLayers } from './layers/BasemapLayers.tsx';
import { ComparedLayers } from './layers/ComparedLayers.tsx';
import { useChoropleth } from './layers/choropleth.ts';
import { NamedPlaces } from './layers/NamedPlaces.tsx';
import { colouredPalette, currentPalette, onSchemeChange } from './layers/palette.ts';
import { useTerritoryLayers } from './layers/use-territory-layers.ts';
import { FRENCH_LOCALE } from './maplibre-locale.ts';
import { layoutMarkers } from './markers/marker-layout.ts';
import { MarkerCollision, PlaceMarkers } from './markers/PlaceMarkers.tsx';
import { useShownPlaces } from './markers/use-shown-places.ts';

maplibre.setWorkerUrl(workerUrl);
void loadGeometry();

/** Sources and layers are declared as components: the style itself is empty and never changes. */
const EMPTY_STYLE: StyleSpecification = { version: 8, sources: {}, layers: [] };

/** Zoom at which markers are parted: they move only when this step changes. */
const zoomStep = (zoom: number) => Math.round(zoom * 2) / 2;

/** Key code of « - » on a French keyboard. */
const DIGIT_6 = 54;

interface AtlasMapProps {
  readonly catalogue: Catalogue;
  readonly subject: Subject | null;
  /** Territories that are compared; null on pages that compare nothing. */
  readonly compared: readonly ComparedOnMap[] | null;
  /** Adds a territory to the comparison or takes it away; null on pages that compare nothing. */
  readonly onToggle: ((key: TerritoryKey) => void) | null;
  /** The first complete picture is drawn. */
  readonly onReady: () => void;
  /** The map can't be drawn here (no WebGL, context lost for good). */
  readonly onFailure: () => void;
}

/** The interactive map: territories of every level, one marker a place, hover and selection shared with the panel. */
export function AtlasMap(props: AtlasMapProps) {
  const { catalogue, subject, compared, onToggle, onReady, onFailure } = props;
  const view = useRef<MapRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState(false);
  const [zoom, setZoom] = useState(5);
  const { niveau, couleur, vue } = useSearch({ from: '__root__' });
  const [zoomLevel, setZoomLevel] = useState<ClickedLevel>('region');
  const { status, contours } = useGeometry();
  const plain = useSyncExternalStore(onSchemeChange, currentPalette);
  const palette = useMemo(() => (couleur ? colouredPalette(plain) : plain), [plain, couleur]);
  const shownPlaces = useShownPlaces(catalogue, subject?.sheet ?? null);
  const layout = useMemo(() => layoutMarkers(shownPlaces, zoom), [shownPlaces, zoom]);
  const shown = useMemo(() => mapSubject(subject, compared), [subject, compared]);
  const { target, dimmed } = shown;
  // While territories of one level are compared a click takes more of that level, however small they are.
  const level = pinnedLevel(niveau) ?? (compared && dimmed) ?? zoomLevel;
  const choropleth = useChoropleth(catalogue, couleur, level);
  const [firstTarget] = useState(target);
  const bounds = lngLatBounds(firstTarget?.bbox ?? FRANCE_BOUNDS);
  const drawn = useTerritoryLayers(shown.raised, level === 'epci' || level === 'commune');

  useFeatureStates(view, loaded ? contours : null, shown, drawn);
  const camera = useCamera(view, loaded, target);
  const isPinned = niveau !== undefined;
  const pointer = usePointer({
    view,
    level,
    pinned: isPinned,
    subject: shown.selected,
    onToggle,
    compared: shown.compared,
  });

  const retry = () => {
    // The button goes away with the failure: the focus goes to the map that it brings back.
    view.current?.getCanvas().focus();
    void loadGeometry();
  };
  const zoomOut = (event: KeyboardEvent) => {
    // MapLibre knows « - » by its place on an American keyboard only.
    if (event.key === '-' && event.keyCode === DIGIT_6 && event.target === view.current?.getCanvas())
      view.current?.zoomOut({}, { originalEvent: event.nativeEvent });
  };
  const settle = () => {
    const map = view.current?.getMap();
    if (!map) return;
    if (!contours || !frame.current || camera.isPending()) return;
    const { lng, lat } = map.getCenter();
    frame.current.dataset.camera = `${lng.toFixed(5)},${lat.toFixed(5)},${map.getZoom().toFixed(4)}`;
    frame.current.dataset.subject = target?.id ?? 'france';
    frame.current.dataset.drawn = drawn;
    sayMapBounds(visibleBounds(map));
    onReady();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for the map inside
    <div ref={frame} className="atlas-map" data-contours={status} data-level={level} onKeyDown={zoomOut}>
      <MapView
        ref={view}
        mapLib={maplibre}
        mapStyle={EMPTY_STYLE}
        initialViewState={{ bounds }}
        locale={FRENCH_LOCALE}
        maxZoom={MAX_ZOOM}
        minZoom={1.5}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        maxPitch={0}
        renderWorldCopies={false}
        attributionControl={false}
        fadeDuration={isStill() ? 0 : 300}
        onLoad={({ target: map }) => {
          map.touchZoomRotate.disableRotation();
          map.keyboard.disableRotation();
          map.fitBounds(bounds, {
            padding: firstTarget ? measurePadding(map.getContainer()) : overviewPadding(map.getContainer()),
            maxZoom: MAX_ZOOM - 0.5,
            duration: 0,
          });
          const viewpoint = parseView(vue);
          if (viewpoint)
            map.jumpTo({ center: [viewpoint.longitude, viewpoint.latitude], zoom: viewpoint.zoom });
          setZoom(zoomStep(map.getZoom()));
          setZoomLevel(levelAtZoom(map.getZoom()));
          setLoaded(true);
        }}
        onZoom={({ viewState }) => {
          setZoom(zoomStep(viewState.zoom));
          setZoomLevel(levelAtZoom(viewState.zoom));
          if (viewState.zoom >= EPCI_ZOOM) void loadEpciGeometry();
        }}
        onMoveStart={camera.onMoveStart}
        onResize={camera.onResize}
        onMoveEnd={(event) => {
          camera.onMoveEnd(event);
          sayMapBounds(visibleBounds(event.target));
          if (event.target.getZoom() >= COMMUNE_ZOOM)
            void loadCommuneGeometry(departementsIn(event.target.getBounds()));
        }}
        {...pointer}
        onIdle={settle}
        onError={({ error }) => {
          if (view.current) console.warn('map', error);
          else onFailure();
        }}
      >
        <BasemapLayers
          palette={palette}
          themes={themes}
          level={level}
          dimmed={dimmed}
          choropleth={choropleth}
          places={shownPlaces}
        />
        {contours && <MarkerCollision layout={layout} />}
        {contours && subject && subject.named.length > 0 && (
          <NamedPlaces places={subject.named} palette={palette} />
        )}
        {contours && compared && compared.length > 0 && (
          <ComparedLayers compared={compared} contours={contours} palette={palette} />
        )}
        {loaded && <PlaceMarkers places={shownPlaces} selected={subject?.sheet ?? null} layout={layout} />}
        <NavigationControl position="top-right" showCompass={false} />
        <ScaleControl position="bottom-left" />
      </MapView>
      <HoverTooltip catalogue={catalogue} choropleth={choropleth} />
      <Legend themes={themes} />
      <PanPad view={view} />
      <LevelSwitch level={level} />
      {choropleth && <ColourLegend choropleth={choropleth} zoom={zoom} />}
      <small className="atlas-map__credit">{site.attribution}</small>
      {status === 'failed' && (
        <div className="atlas-map__failure" role="alert">
          <p>Les contours n’ont pas pu être chargés.</p>
          <button type="button" onClick={retry}>
            Réessayer
          </button>
        </div>
      )}
    </div>
  );
}
