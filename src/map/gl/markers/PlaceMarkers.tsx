import { featureCollection, point } from '@turf/turf';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Layer, Marker, Source, useMap } from 'react-map-gl/maplibre';
import { closestFrame } from '../../../core/geo/closest-frame.ts';
import { isInBbox } from '../../../core/geo/in-bbox.ts';
import { layoutZoom } from '../../../core/geo/marker-layout.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { useMapBounds } from '../../../state/map-bounds.ts';
import type { ComparedOnMap } from '../../../state/map-subject.ts';
import { nextStop } from '../../../ui/walk-stops.ts';
import { maxZoom } from '../background.ts';
import { comeNearer, reveal } from '../interaction/camera.ts';
import { LAYERS } from '../layers/layer-ids.ts';
import { FONTS } from '../layers/paint.ts';
import type { MapViewModel } from '../layers/use-map-view-model.ts';
import { GroupMarker } from './GroupMarker.tsx';
import type { MarkerControl } from './marker-control.ts';
import { PlaceMarker } from './PlaceMarker.tsx';
import styles from './PlaceMarkers.module.css';
import { canPart, extentOf, groupDistance, type PlaceGroup } from './place-groups.ts';
import { useFocusRestore } from './use-focus-restore.ts';
import { useViewBox } from './use-view-box.ts';

interface PlaceMarkersProps extends Pick<MapViewModel, 'groups' | 'layout' | 'palette'> {
  readonly selected: string | null;
  /** There are so many that only those in view are in the page. */
  readonly isGrouped: boolean;
  /** Compared territories: their letter stands there. */
  readonly replaced: readonly TerritoryKey[];
}

/** In the capture phase, before MapLibre takes the arrows for itself. */
function walkFrom(event: KeyboardEvent, key: TerritoryKey, controls: ReadonlyMap<TerritoryKey, HTMLElement>) {
  if (event.key === ' ' && event.target instanceof HTMLAnchorElement) {
    event.preventDefault();
    event.target.click();
    return;
  }
  const menu = event.target instanceof Element ? event.target.closest('[popover]') : null;
  const stops = menu ? [...menu.querySelectorAll('a')] : [...controls.values()];
  const from = (menu ? document.activeElement : controls.get(key)) ?? null;
  const at = stops.findIndex((stop) => stop.isSameNode(from));
  const next = nextStop(event, at, stops.length);
  if (next === null) return;
  event.preventDefault();
  event.stopPropagation();
  stops[next]?.focus({ preventScroll: true });
}

/** One tab stop for all: arrows, Home and End walk among those that are in the page, in the order of the list. */
function useWalk(arrive: (group: PlaceGroup, control: HTMLElement) => void) {
  const controls = useRef(new Map<TerritoryKey, HTMLElement>());
  const inherit = useFocusRestore();
  return (group: PlaceGroup, isStop: boolean): MarkerControl => ({
    tabIndex: isStop ? 0 : -1,
    onKeyDownCapture: (event) => walkFrom(event, group.key, controls.current),
    onFocus: () => {
      const control = controls.current.get(group.key);
      if (control) arrive(group, control);
    },
    control: (node) => {
      controls.current.set(group.key, node);
      const keys = group.places.map(({ territory }) => territory.key);
      const leave = inherit(node, keys);
      return () => {
        leave();
        controls.current.delete(group.key);
      };
    },
  });
}

/** One marker a place, or a group of them. */
export function PlaceMarkers(props: PlaceMarkersProps) {
  const { groups, layout, selected, isGrouped, replaced, palette } = props;
  const map = useMap().current;
  const isInView = useViewBox(map, isGrouped);
  const [active, setActive] = useState<TerritoryKey | null>(null);
  const shown = groups.flatMap((group, at) => {
    const { offset, center } = layout[at] ?? { offset: { x: 0, y: 0 }, center: group.pin };
    const isShown = !replaced.includes(group.key) && (group.key === active || isInView(center));
    return isShown ? [{ group, offset }] : [];
  });
  // From a page that shows a part of France, Tab leads to a marker that is in sight.
  const stop = useMapBounds(({ bounds }) => {
    const stops = shown
      .map(({ group }) => group)
      .toSorted((a, b) => +(b.key === active) - +(a.key === active));
    return (stops.find(({ pin }) => bounds && isInBbox(bounds, pin)) ?? stops[0])?.key;
  });
  const controlOf = useWalk(({ key, pin }, control) => {
    setActive(key);
    if (map) reveal(map.getMap(), control, pin);
  });
  const closest = {
    zoom: layoutZoom(closestFrame(maxZoom())),
    distance: groupDistance(innerWidth, innerHeight),
  };
  const enter = (group: PlaceGroup) => (event: Event) =>
    map && comeNearer(map.getMap(), extentOf(group), event);
  return shown.map(({ group, offset }) => {
    const [longitude, latitude] = group.pin;
    const [place, ...others] = group.places;
    if (!place) return null;
    const open = others.length === 0 && place.sheets.some((card) => card.id === selected);
    const control = controlOf(group, group.key === stop);
    return (
      <Marker
        key={group.key}
        {...{ longitude, latitude }}
        offset={[offset.x, offset.y]}
        className={(open ? styles.open : styles.stand) ?? ''}
      >
        {others.length === 0 ? (
          <PlaceMarker {...control} {...{ place, open, offset }} isOneOfMany={isGrouped} />
        ) : (
          <GroupMarker
            {...control}
            group={group}
            scheme={palette.scheme}
            onEnter={canPart(group, closest) ? enter(group) : null}
          />
        )}
      </Marker>
    );
  });
}

interface MarkerCollisionProps extends Pick<MapViewModel, 'layout'> {
  readonly compared: readonly ComparedOnMap[];
}

/** An invisible letter of a marker's size, placed before every name: names keep clear of markers and letters. */
export function MarkerCollision({ layout, compared }: MarkerCollisionProps) {
  const data = useMemo(
    () =>
      featureCollection(
        [...layout.map(({ center }) => center), ...compared.map(({ pin }) => pin)].map((at) =>
          point([...at]),
        ),
      ),
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
          'text-size': 25,
          'text-line-height': 0.9,
          'text-padding': 4,
          'text-allow-overlap': true,
        }}
        paint={{ 'text-opacity': 0 }}
      />
    </Source>
  );
}
