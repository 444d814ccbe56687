import { useState } from 'react';
import { shallow } from 'zustand/shallow';
import { layoutZoom } from '../../../core/geo/marker-layout.ts';
import { levelAtZoom } from '../../../core/territory/clicked-level.ts';
import { maxZoom } from './background.ts';
import type { CameraLimits } from './camera.ts';

/** Until it, the overview's contours are true to a pixel. */
const CLOSE_ZOOM = 7;

export type ZoomLimit = 'closest' | 'farthest';

export type Zoom = ReturnType<typeof zoomAt>;

function limitAt(zoom: number, { isFarthest }: CameraLimits): ZoomLimit | null {
  if (zoom >= maxZoom()) return 'closest';
  return isFarthest(zoom) ? 'farthest' : null;
}

const zoomAt = (zoom: number, limits: CameraLimits) => ({
  step: layoutZoom(zoom),
  /** What names have room at. */
  names: Math.round(zoom * 10) / 10,
  level: levelAtZoom(zoom),
  isClose: zoom >= CLOSE_ZOOM,
  limit: limitAt(zoom, limits),
});

const isNear = (zoom: number, { names }: Zoom) => zoom >= names - 0.05 && zoom < names + 0.5;

/** `opening`: MapLibre's zoom, about, before the map is there. */
export function useZoom(limits: CameraLimits, opening: () => number) {
  const [state, setState] = useState(() => zoomAt(opening(), limits));
  /** While it moves names, whose tiles are made anew each time, wait for half a zoom. */
  const follow = (zoom: number, { isMoving }: { readonly isMoving: boolean }) =>
    setState((before) => {
      const now = zoomAt(zoom, limits);
      const next = isMoving && isNear(zoom, before) ? { ...now, names: before.names } : now;
      return shallow(before, next) ? before : next;
    });
  return [state, follow] as const;
}
