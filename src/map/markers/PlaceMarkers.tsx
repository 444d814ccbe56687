import type { FeatureCollection, Point } from 'geojson';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Layer, Marker, Source, useMap } from 'react-map-gl/maplibre';
import type { MapLocation } from '../../domain/sheet/catalogue.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { MarkerPosition } from '../../geo/marker-layout.ts';
import type { ComparedOnMap } from '../../state/map-subject.ts';
import { nextStop } from '../../ui/walk-stops.ts';
import { reveal } from '../interaction/camera.ts';
import { LAYERS } from '../layers/layer-ids.ts';
import { FONTS } from '../layers/paint.ts';
import { PlaceMarker } from './PlaceMarker.tsx';

interface PlaceMarkersProps {
  readonly places: readonly MapLocation[];
  readonly selected: string | null;
  readonly layout: readonly MarkerPosition[];
  /** Compared territories: their letter stands there. */
  readonly replaced: readonly TerritoryKey[];
}

/** One marker a place, in one tab stop: arrows, Home and End walk among them in the order of the list. */
export function PlaceMarkers({ places, selected, layout, replaced }: PlaceMarkersProps) {
  const { current: map } = useMap();
  const [active, setActive] = useState(0);
  const shown = places.flatMap((place, at) =>
    replaced.includes(place.territory.key) ? [] : [{ place, offset: layout[at]?.offset ?? { x: 0, y: 0 } }],
  );
  const controls = useRef<(HTMLElement | null)[]>([]);
  const arrive = (index: number) => {
    setActive(index);
    const control = controls.current[index];
    const pin = shown[index]?.place.territory.pin;
    if (map && pin && control) reveal(map.getMap(), control, pin);
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
  return shown.map(({ place, offset }, index) => {
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

interface MarkerCollisionProps extends Pick<PlaceMarkersProps, 'layout'> {
  readonly compared: readonly ComparedOnMap[];
}

/** An invisible letter of a marker's size, placed before every name: names keep clear of markers and letters. */
export function MarkerCollision({ layout, compared }: MarkerCollisionProps) {
  const data = useMemo(
    (): FeatureCollection<Point> => ({
      type: 'FeatureCollection',
      features: [...layout.map(({ center }) => center), ...compared.map(({ pin }) => pin)].map(
        ([longitude, latitude]) => ({
          type: 'Feature',
          properties: {},
          geometry: { type: 'Point', coordinates: [longitude, latitude] },
        }),
      ),
    }),
    [layout, compared],
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
