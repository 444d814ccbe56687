import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { Subject } from '../selection/subject.ts';
import { frame, moveTo } from './camera.ts';
import { rememberView, viewAt } from './view-memory.ts';

/** Mark on the map's container while its picture is not the one that the address asks for. */
export const PENDING = 'pending';

/**
 * Follows the selection with the camera: its territory fills the free part of the map; closing shows France again.
 * Going back finds the view as it was left. The first view is set when the map loads, so nothing moves at first.
 * Returns what to call when a move ends.
 */
export function useCamera(
  view: RefObject<MapRef | null>,
  loaded: boolean,
  subject: Subject | null,
): () => void {
  const step = useRouterState({ select: (state) => state.location.state.__TSR_key ?? '' });
  const framed = useRef<{ readonly subject: Subject | null; readonly step: string } | null>(null);
  useEffect(() => {
    const map = view.current?.getMap();
    if (!map || !loaded) return;
    const before = framed.current;
    framed.current = { subject, step };
    if (before === null || before.subject?.key === subject?.key) return;
    const left = viewAt(step);
    const container = map.getContainer();
    container.toggleAttribute(`data-${PENDING}`, true);
    // The page is painted before the camera moves: text first.
    const handle = requestAnimationFrame(() => {
      container.toggleAttribute(`data-${PENDING}`, false);
      if (left) moveTo(map, left);
      else frame(map, subject?.bbox ?? null);
    });
    return () => cancelAnimationFrame(handle);
  }, [view, loaded, subject, step]);
  return () => {
    const map = view.current?.getMap();
    if (map && framed.current && !map.getContainer().hasAttribute(`data-${PENDING}`))
      rememberView(framed.current.step, map);
  };
}
