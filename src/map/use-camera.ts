import { type RefObject, useEffect, useRef } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { SheetTerritory } from '../domain/catalogue.ts';
import { frame } from './camera.ts';

/** Mark on the map's container while its picture is not the one that the address asks for. */
export const PENDING = 'pending';

/**
 * Follows the selection with the camera: its territory fills the free part of the map; closing shows France again.
 * The first view is set when the map loads, so nothing moves at first.
 */
export function useCamera(
  view: RefObject<MapRef | null>,
  loaded: boolean,
  territory: SheetTerritory | null,
): void {
  const framed = useRef<SheetTerritory | null | undefined>(undefined);
  useEffect(() => {
    const map = view.current?.getMap();
    if (!map || !loaded) return;
    const before = framed.current;
    framed.current = territory;
    if (before === undefined || before === territory) return;
    const container = map.getContainer();
    container.toggleAttribute(`data-${PENDING}`, true);
    // The sheet is painted before the camera moves: text first.
    const handle = requestAnimationFrame(() => {
      container.toggleAttribute(`data-${PENDING}`, false);
      frame(map, territory?.bbox ?? null);
    });
    return () => cancelAnimationFrame(handle);
  }, [view, loaded, territory]);
}
