import { useNavigate, useSearch } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import type { MapRef, ViewStateChangeEvent } from 'react-map-gl/maplibre';
import { formatView, parseView } from '../../address/search-params.ts';
import type { Bbox } from '../../domain/territory/territory.ts';
import { frame, moveTo } from './camera.ts';

/** What the camera frames. */
export interface Focus {
  /** Tells one from another. */
  readonly id: string;
  readonly bbox: Bbox;
}

/** What the map calls as a move goes. */
interface MoveListeners {
  readonly start: (event: ViewStateChangeEvent) => void;
  readonly end: (event: ViewStateChangeEvent) => void;
}

/** Mark on the map's container while its picture is not the one that the address asks for. */
export const PENDING = 'pending';

/**
 * Follows the address with the camera: the subject fills the free part of the map; closing shows France again. A move of
 * the reader's is written to the address, so that Back, a reload and a shared link find it. The first view is set when
 * the map loads, so nothing moves at first. Returns what to call when a move starts and ends.
 */
export function useCamera(
  view: RefObject<MapRef | null>,
  loaded: boolean,
  focus: Focus | null,
): MoveListeners {
  const { vue, couleur } = useSearch({ from: '__root__' });
  const coloured = couleur !== undefined;
  const navigate = useNavigate();
  const framed = useRef<string | null>(null);
  // The end of a turn of the wheel does not say whose it was, its start does.
  const byReader = useRef(false);
  const written = useRef<string | undefined>(undefined);
  useEffect(() => {
    const map = view.current?.getMap();
    if (!map || !loaded) return;
    // The legend of colours takes room: what is framed, and not as the reader moved it, is framed again.
    const wanted = `${focus?.id} ${vue ?? coloured}`;
    const before = framed.current;
    framed.current = wanted;
    if (before === null || before === wanted || (vue !== undefined && vue === written.current)) return;
    written.current = undefined;
    const container = map.getContainer();
    container.toggleAttribute(`data-${PENDING}`, true);
    // The page is painted before the camera moves: text first.
    const handle = requestAnimationFrame(() => {
      container.toggleAttribute(`data-${PENDING}`, false);
      const viewpoint = parseView(vue);
      if (viewpoint) moveTo(map, viewpoint);
      else frame(map, focus?.bbox ?? null);
    });
    return () => cancelAnimationFrame(handle);
  }, [view, loaded, focus, vue, coloured]);
  useEffect(() => {
    const map = view.current?.getMap();
    // As the reader moved it, the map keeps its centre; framed, it frames again what its new size has room for.
    if (!map || !loaded || vue !== undefined) return;
    const again = () => frame(map, focus?.bbox ?? null, 0);
    map.on('resize', again);
    return () => void map.off('resize', again);
  }, [view, loaded, focus, vue]);
  const end = ({ viewState: { longitude, latitude, zoom } }: ViewStateChangeEvent) => {
    if (!byReader.current) return;
    byReader.current = false;
    written.current = formatView({ longitude, latitude, zoom });
    void navigate({
      to: './',
      search: (search) => ({ ...search, vue: written.current }),
      replace: true,
      resetScroll: false,
    });
  };
  const start = ({ originalEvent }: ViewStateChangeEvent) => {
    byReader.current = originalEvent !== undefined;
  };
  return { start, end };
}
