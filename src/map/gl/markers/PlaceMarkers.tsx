import type { Map as MapLibreMap } from 'maplibre-gl';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type MapRef, Marker, useMap } from 'react-map-gl/maplibre';
import { closestFrame } from '../../../core/geo/camera-limits.ts';
import { layoutZoom } from '../../../core/geo/marker-layout.ts';
import { mercator, TILE_PX } from '../../../core/geo/mercator.ts';
import { isInBbox, type Position } from '../../../core/geo/position.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { keepFocus } from '../../../state/focus/use-arrival.ts';
import { useMapBounds } from '../../../state/map/map-stores.ts';
import { nextStop } from '../../../ui/walk-stops.ts';
import { canPart, extentOf, groupDistance, type PlaceGroup } from '../model/place-groups.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { maxZoom } from '../view/background.ts';
import { comeNearer, reveal } from '../view/camera.ts';
import styles from './PlaceMarker.module.css';
import { GroupMarker, type MarkerControl, PlaceMarker } from './PlaceMarker.tsx';

/**
 * A marker that is removed while it has the focus leaves it to the marker that replaces it, or to the page's heading where
 * none does.
 */
function useFocusRestore(): (node: HTMLElement, keys: readonly string[]) => () => void {
  const lost = useRef<ReadonlySet<string>>(new Set());
  return (node, keys) => {
    if (keys.some((key) => lost.current.has(key))) {
      lost.current = new Set();
      // Its own parent is put on the map after it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) node.focus({ preventScroll: true });
      });
    }
    return () => {
      if (document.activeElement !== node) return;
      const restored = new Set(keys);
      lost.current = restored;
      requestAnimationFrame(() => {
        if (lost.current !== restored) return;
        lost.current = new Set();
        keepFocus();
      });
    };
  };
}

/** CSS pixels: what comes into view is looked for each time that the map has moved by as much. */
const CELL_PX = 128;

/** Half a marker. */
const AROUND_PX = 24;

/** In whole cells of the square world: left, top, right, bottom. */
function cellsIn(map: MapLibreMap): string {
  const cell = CELL_PX / (TILE_PX * 2 ** layoutZoom(map.getZoom()));
  const around = (cell * AROUND_PX) / CELL_PX;
  const bounds = map.getBounds();
  const start = mercator([bounds.getWest(), bounds.getNorth()]);
  const end = mercator([bounds.getEast(), bounds.getSouth()]);
  const first = (at: number) => Math.floor((at - around) / cell) * cell;
  const last = (at: number) => Math.ceil((at + around) / cell) * cell;
  return [first(start.x), first(start.y), last(end.x), last(end.y)].join(' ');
}

const EVERYWHERE = '0 0 1 1';

/** Whether a position (longitude, latitude, degrees) is in view, or nearly; `isBounded` false has all of them be. */
function useViewBox(view: MapRef | undefined, isBounded: boolean): (position: Position) => boolean {
  const map = isBounded ? view?.getMap() : undefined;
  const follow = useCallback(
    (moved: () => void) => {
      map?.on('move', moved);
      return () => void map?.off('move', moved);
    },
    [map],
  );
  const cells = useSyncExternalStore(follow, () => (map ? cellsIn(map) : EVERYWHERE));
  return useMemo(() => {
    if (cells === EVERYWHERE) return () => true;
    const [left = 0, top = 0, right = 1, bottom = 1] = cells.split(' ').map(Number);
    return (position: Position) => {
      const { x, y } = mercator(position);
      return x >= left && x <= right && y >= top && y <= bottom;
    };
  }, [cells]);
}

interface PlaceMarkersProps extends Pick<MapViewModel, 'groups' | 'layout' | 'palette'> {
  readonly selected: string | null;
  /** There are so many that only those in view are in the page. */
  readonly isGrouped: boolean;
  /** Compared territories: their letter is there. */
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
  const restoreFocus = useFocusRestore();
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
      const leave = restoreFocus(node, keys);
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
  // From a page that shows a part of France, Tab leads to a marker that can be seen.
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
    const open = others.length === 0 && place.sheets.some(({ id }) => id === selected);
    const control = controlOf(group, group.key === stop);
    return (
      <Marker
        key={group.key}
        longitude={longitude}
        latitude={latitude}
        offset={[offset.x, offset.y]}
        className={(open ? styles.open : styles.closed) ?? ''}
      >
        {others.length === 0 ? (
          <PlaceMarker {...control} place={place} open={open} offset={offset} isOneOfMany={isGrouped} />
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
