import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { type MapRef, Marker } from 'react-map-gl/maplibre';
import type { Place } from '../../domain/sheet/catalogue.ts';
import { nextStop } from '../../ui/walk-stops.ts';
import { reveal } from '../interaction/camera.ts';
import type { MarkerSpot } from './marker-layout.ts';
import { PlaceMarker } from './PlaceMarker.tsx';

interface PlaceMarkersProps {
  readonly places: readonly Place[];
  readonly selected: string | null;
  /** Where each place's marker stands, in the same order. */
  readonly spots: readonly MarkerSpot[];
  readonly view: RefObject<MapRef | null>;
}

/** One marker a place, in one tab stop: arrows, Home and End walk among them in the order of the list. */
export function PlaceMarkers({ places, selected, spots, view }: PlaceMarkersProps) {
  const [active, setActive] = useState(0);
  const controls = useRef<(HTMLElement | null)[]>([]);
  // Where the focus goes, by arrows or by Tab, is brought into view.
  const arrive = (index: number) => {
    setActive(index);
    const control = controls.current[index];
    const map = view.current?.getMap();
    const place = places[index];
    if (map && place && control) reveal(map, control, place.territory.pin);
  };
  const focus = (index: number) => controls.current[index]?.focus({ preventScroll: true });
  // In the capture phase, before MapLibre takes the arrows for itself.
  const walk = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.target instanceof HTMLAnchorElement) {
      event.preventDefault();
      event.target.click();
      return;
    }
    const next = nextStop(event, active, places.length);
    if (next === null || (event.target as Element).closest('[popover]')) return;
    event.preventDefault();
    event.stopPropagation();
    focus(next);
  };
  return places.map((place, index) => {
    const offset = spots[index]?.offset ?? { x: 0, y: 0 };
    const [longitude, latitude] = place.territory.pin;
    const open = place.cards.some((card) => card.id === selected);
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
