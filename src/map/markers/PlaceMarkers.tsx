import type { FeatureCollection, Point } from 'geojson';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Layer, Marker, Source, useMap } from 'react-map-gl/maplibre';
import type { MapLocation } from '../../domain/sheet/catalogue.ts';
import type { MarkerPosition } from '../../geo/marker-layout.ts';
import { nextStop } from '../../ui/walk-stops.ts';
import { reveal } from '../interaction/camera.ts';
import { LAYERS } from '../layers/layer-ids.ts';
import { FONTS } from '../layers/paint.ts';
import { PlaceMarker } from './PlaceMarker.tsx';

interface PlaceMarkersProps {
  readonly places: readonly MapLocation[];
  readonly selected: string | null;
  readonly layout: readonly MarkerPosition[];
}

/** One marker a place, in one tab stop: arrows, Home and End walk among them in the order of the list. */
export function PlaceMarkers({ places, selected, layout }: PlaceMarkersProps) {
  const { current: map } = useMap();
  const [active, setActive] = useState(0);
  const controls = useRef<(HTMLElement | null)[]>([]);
  const arrive = (index: number) => {
    setActive(index);
    const control = controls.current[index];
    const place = places[index];
    if (map && place && control) reveal(map.getMap(), control, place.territory.pin);
  };
  // In the capture phase, before MapLibre takes the arrows for itself.
  const walk = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.target instanceof HTMLAnchorElement) {
      event.preventDefault();
      event.target.click();
      return;
    }
    const menu = event.target instanceof Element ? event.target.closest('[popover]') : null;
    const stops = menu ? [...menu.querySelectorAll('a')] : controls.current;
    const at = menu ? stops.indexOf(document.activeElement as HTMLAnchorElement) : active;
    const next = nextStop(event, at, stops.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    stops[next]?.focus({ preventScroll: true });
  };
  return places.map((place, index) => {
    const offset = layout[index]?.offset ?? { x: 0, y: 0 };
    const [longitude, latitude] = place.territory.pin;
    const open = place.sheets.some((card) => card.id === selected);
    return (
      <Marker
        key={place.territory.key}
        longitude={longitude}
        latitude={latitude}
        offset={[offset.x, offset.y]}
        style={{ zIndex: open ? '2' : 'auto' }}
      >
        <PlaceMarker
          place={place}
          open={open}
          offset={offset}
          tabIndex={index === active ? 0 : -1}
          onKeyDownCapture={walk}
          onFocus={() => arrive(index)}
          control={(node) => {
            controls.current[index] = node;
          }}
        />
      </Marker>
    );
  });
}

/** An invisible letter of a marker's size, placed before every name: names keep clear of the markers. */
export function MarkerCollision({ layout }: Pick<PlaceMarkersProps, 'layout'>) {
  const data = useMemo(
    (): FeatureCollection<Point> => ({
      type: 'FeatureCollection',
      features: layout.map(({ center }) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [center[0], center[1]] },
      })),
    }),
    [layout],
  );
  return (
    <Source id="place-des-reperes" type="geojson" data={data}>
      <Layer
        id={LAYERS.markerCollision}
        type="symbol"
        layout={{
          'text-field': 'O',
          'text-font': FONTS.strong,
          'text-size': 28,
          'text-padding': 5,
          'text-allow-overlap': true,
        }}
        paint={{ 'text-opacity': 0 }}
      />
    </Source>
  );
}
