import { useMatch, useNavigate, useRouter } from '@tanstack/react-router';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ViewStateChangeEvent } from 'react-map-gl/maplibre';
import { FRANCE_BOUNDS } from '../../../core/geo/france-bounds.ts';
import { mercatorCorners, TILE_PX } from '../../../core/geo/mercator.ts';
import { ROUTES } from '../../../state/address/addresses.ts';
import {
  formatView,
  type MapSearch,
  type MapViewpoint,
  parseView,
} from '../../../state/address/search-params.ts';
import { type CameraTarget, mapSubject } from '../../../state/map/map-subject.ts';
import type { OnTheMap } from '../model/use-map-view-model.ts';
import { type CameraLimits, fitSize, frame, lngLatBounds, moveTo, type ViewRef } from '../view/camera.ts';

/** About what a framed territory takes of the window. */
const SHARE = 0.55;

/** MapLibre's zoom of the first view, about, before the map is there to measure its free area. */
export function openingZoom({ subject, compared, search }: OnTheMap): number {
  const viewpoint = parseView(search.vue);
  if (viewpoint) return viewpoint.zoom;
  const [start, end] = mercatorCorners(mapSubject(subject, compared).target?.bbox ?? FRANCE_BOUNDS);
  const fitting = Math.min(innerWidth / (end.x - start.x), innerHeight / (end.y - start.y));
  return Math.log2((SHARE * fitting) / TILE_PX);
}

/** Writes a move by the reader to the address, and remembers it. */
function useReaderMoves(written: RefObject<string | undefined>) {
  const navigate = useNavigate();
  const router = useRouter();
  // Who turned the wheel is known at its start, not at its end. A move that ends on another page is not written there.
  const page = useRef<string>(null);
  const write = useCallback(
    (viewpoint: MapViewpoint) => {
      written.current = formatView(viewpoint);
      void navigate({
        to: './',
        search: (search) => ({ ...search, vue: written.current }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, written],
  );
  return {
    write,
    onMoveStart: ({ originalEvent, target }: ViewStateChangeEvent) => {
      // MapLibre has no event of the first turn of a wheel after a rest.
      const isReaders = originalEvent !== undefined || target.scrollZoom.isZooming();
      page.current = isReaders ? router.state.location.pathname : null;
      // The list of a marker would be left where the marker was.
      const lists = isReaders ? document.querySelectorAll<HTMLElement>('.maplibregl-marker [popover]') : [];
      for (const list of lists) list.hidePopover();
    },
    onMoveEnd: ({ viewState }: ViewStateChangeEvent) => {
      const isHere = page.current === router.state.location.pathname;
      page.current = null;
      if (isHere) write(viewState);
    },
  };
}

/** CSS pixels that the panel has taken from the map since it was last asked, negative where it gave some back; 0 when the window itself changed. */
function useWidthTaken(): (container: HTMLElement) => number {
  const before = useRef({ window: '', map: 0 });
  return ({ clientWidth }) => {
    const last = before.current;
    before.current = { window: `${innerWidth} ${innerHeight}`, map: clientWidth };
    return last.window === before.current.window ? last.map - clientWidth : 0;
  };
}

interface Followed {
  readonly view: ViewRef;
  readonly limits: CameraLimits;
  readonly loaded: boolean;
  readonly target: CameraTarget | null;
}

/** The camera follows the address; a move by the reader is written to it, so that Back, a reload and a shared link find it. */
export function useCamera({ view, limits, loaded, target }: Followed, { vue }: MapSearch) {
  const isHome = useMatch({ from: ROUTES.home, shouldThrow: false }) !== undefined;
  const last = useRef({ isHome, vue });
  /** The reader has moved the map since it last showed the whole list. */
  const isMoved = useRef(false);
  const framed = useRef<string | null>(null);
  const written = useRef<string | undefined>(undefined);
  const { write, ...moves } = useReaderMoves(written);
  const widthTaken = useWidthTaken();
  const [first] = useState(target);
  const wanted = `${target?.id} ${vue}`;
  useEffect(
    function followTheAddress() {
      const map = view.current?.getMap();
      if (!map || !loaded) return;
      limits.reachTo(target?.bbox ?? null);
      const before = framed.current;
      framed.current = wanted;
      if (before === null || before === wanted) return;
      const from = last.current;
      last.current = { isHome, vue };
      isMoved.current ||= from.vue !== undefined;
      if (vue !== undefined && vue === written.current) return;
      // To close a page leaves such a map where it is.
      if (vue === undefined && isHome && !from.isHome && isMoved.current) {
        const { lng: longitude, lat: latitude } = map.stop().getCenter();
        return write({ longitude, latitude, zoom: map.getZoom() });
      }
      isMoved.current &&= !isHome;
      written.current = undefined;
      fitSize(map);
      const viewpoint = parseView(vue);
      if (viewpoint) moveTo(map, viewpoint);
      else frame(map, target);
    },
    [view, limits, loaded, target, vue, wanted, isHome, write],
  );
  return {
    initialViewState: { bounds: lngLatBounds(first?.bbox ?? FRANCE_BOUNDS) },
    /** At once, on the map that has just loaded. */
    open: (map: MapLibreMap) => {
      limits.measure(map);
      widthTaken(map.getContainer());
      limits.reachTo(target?.bbox ?? null);
      // The address may have changed since the map was made.
      framed.current = wanted;
      frame(map, target, 0, false);
      const viewpoint = parseView(vue);
      if (viewpoint) map.jumpTo({ center: [viewpoint.longitude, viewpoint.latitude], zoom: viewpoint.zoom });
    },
    ...moves,
    // A reader's own view stays; a framed target is framed again, at once in a window of another size.
    onResize: () => {
      const map = view.current?.getMap();
      if (!map) return;
      limits.measure(map);
      const taken = widthTaken(map.getContainer());
      if (taken !== 0) map.panBy([taken / 2, 0], { duration: 0 });
      if (loaded && vue === undefined && written.current === undefined)
        frame(map, target, taken === 0 ? 0 : undefined);
    },
    /** The map is not yet where the address asks for: what is rendered may wait for its effect. */
    isPending: () => framed.current !== null && framed.current !== wanted,
  };
}
