import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { useNavigate } from '@tanstack/react-router';
import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type KeyboardEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import {
  type MapLayerMouseEvent,
  type MapRef,
  Map as MapView,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
} from 'react-map-gl/maplibre';
import { site, themes } from '../catalogue/site.ts';
import { type Catalogue, places } from '../domain/catalogue.ts';
import { FRANCE_BOUNDS } from '../domain/france-bounds.ts';
import type { TerritoryKey } from '../domain/territory.ts';
import { hoverTerritory, rememberOpener } from '../selection/transient-store.ts';
import { BasemapLayers } from './BasemapLayers.tsx';
import { lngLatBounds, MAX_ZOOM, measurePadding, overviewPadding } from './camera.ts';
import { EPCI_ZOOM, loadEpciGeometry } from './epci-geometry.ts';
import { loadGeometry, useGeometry } from './geometry.ts';
import { HoverTip } from './HoverTip.tsx';
import { Legend } from './Legend.tsx';
import { INTERACTIVE_LAYERS } from './layer-ids.ts';
import { FRENCH_LOCALE } from './locale.ts';
import { MarkerRoom } from './MarkerRoom.tsx';
import { layoutMarkers } from './marker-layout.ts';
import { PlaceMarkers } from './PlaceMarkers.tsx';
import { currentPalette, onSchemeChange } from './palette.ts';
import { openPlaceMenu } from './place-menu.ts';
import { PENDING, useCamera } from './use-camera.ts';
import { useFeatureStates } from './use-feature-states.ts';

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
  readonly selected: string | null;
  /** The first complete picture is drawn. */
  readonly onReady: () => void;
  /** The map can't be drawn here (no WebGL, context lost for good). */
  readonly onFailure: () => void;
}

/** The interactive map: extents as extents, one marker a place, hover and selection shared with the list. */
export function AtlasMap({ catalogue, selected, onReady, onFailure }: AtlasMapProps) {
  const view = useRef<MapRef>(null);
  const tip = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState(false);
  const [zoom, setZoom] = useState(5);
  const frame = useRef<HTMLDivElement>(null);
  const { status, contours } = useGeometry();
  const palette = useSyncExternalStore(onSchemeChange, currentPalette);
  const navigate = useNavigate();
  const allPlaces = useMemo(() => places(catalogue), [catalogue]);
  const spots = useMemo(() => layoutMarkers(allPlaces, zoom), [allPlaces, zoom]);
  const selectedPlace = allPlaces.find((place) => place.cards.some((card) => card.id === selected)) ?? null;
  const [firstBounds] = useState(selectedPlace?.territory.bbox ?? FRANCE_BOUNDS);
  const bounds = lngLatBounds(firstBounds);

  useFeatureStates(view, loaded ? contours : null, selectedPlace?.territory.key ?? null);
  useCamera(view, loaded, selectedPlace?.territory ?? null);

  const point = (event: MapLayerMouseEvent) => {
    const node = tip.current;
    if (node) node.style.transform = `translate(${event.point.x}px, ${event.point.y}px)`;
    if (event.originalEvent.target !== event.target.getCanvas()) return;
    hoverTerritory((event.features?.[0]?.properties.key as TerritoryKey | undefined) ?? null);
  };
  const pick = (event: MapLayerMouseEvent) => {
    if (event.originalEvent.target !== event.target.getCanvas()) return;
    const key = event.features?.[0]?.properties.key;
    const place = allPlaces.find((candidate) => candidate.territory.key === key);
    const [first, second] = place?.cards ?? [];
    if (!place || !first) return;
    if (second) {
      openPlaceMenu(place.territory.key);
      return;
    }
    rememberOpener({ sheet: first.id, from: 'marker' });
    void navigate({ to: '/fiches/$id/', params: { id: first.id } });
  };
  const retry = () => {
    // The button goes away with the failure: the focus goes to the map that it brings back.
    view.current?.getCanvas().focus();
    void loadGeometry();
  };
  const zoomOut = (event: KeyboardEvent) => {
    // MapLibre knows « - » by its place on an American keyboard only.
    if (event.key === '-' && event.keyCode === DIGIT_6 && event.target === view.current?.getCanvas())
      view.current?.zoomOut();
  };
  const settle = () => {
    const map = view.current?.getMap();
    if (!map) return;
    if (!contours || !frame.current || map.getContainer().hasAttribute(`data-${PENDING}`)) return;
    const { lng, lat } = map.getCenter();
    frame.current.dataset.camera = `${lng.toFixed(5)},${lat.toFixed(5)},${map.getZoom().toFixed(4)}`;
    frame.current.dataset.subject = selectedPlace?.territory.key ?? 'france';
    onReady();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for the map inside
    <div ref={frame} className="atlas-map" data-contours={status} onKeyDown={zoomOut}>
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
        interactiveLayerIds={contours ? INTERACTIVE_LAYERS : []}
        onLoad={({ target }) => {
          target.touchZoomRotate.disableRotation();
          target.keyboard.disableRotation();
          target.fitBounds(bounds, {
            padding: selectedPlace
              ? measurePadding(target.getContainer())
              : overviewPadding(target.getContainer()),
            maxZoom: MAX_ZOOM - 0.5,
            duration: 0,
          });
          setZoom(zoomStep(target.getZoom()));
          setLoaded(true);
        }}
        onZoom={({ viewState }) => {
          setZoom(zoomStep(viewState.zoom));
          if (viewState.zoom >= EPCI_ZOOM) void loadEpciGeometry();
        }}
        onMouseMove={point}
        onMouseOut={() => hoverTerritory(null)}
        onClick={pick}
        onIdle={settle}
        onError={({ error }) => {
          if (view.current) console.warn('map', error);
          else onFailure();
        }}
      >
        <BasemapLayers palette={palette} themes={themes} />
        {contours && <MarkerRoom spots={spots} />}
        {loaded && <PlaceMarkers places={allPlaces} selected={selected} spots={spots} view={view} />}
        <NavigationControl position="top-right" showCompass={false} />
        <ScaleControl position="bottom-left" />
      </MapView>
      <HoverTip tip={tip} places={allPlaces} />
      <Legend themes={themes} />
      <p className="atlas-map__credit">{site.attribution}</p>
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
