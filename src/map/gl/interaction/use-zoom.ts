import { useState } from 'react';
import { layoutZoom } from '../../../core/geo/marker-layout.ts';
import { type ClickedLevel, levelAtZoom } from '../../../core/territory/clicked-level.ts';
import { maxZoom } from '../background.ts';
import type { CameraLimits } from './limit-camera.ts';

/** Until it, the overview's contours are true to a pixel. */
const CLOSE_ZOOM = 7;

export type ZoomLimit = 'closest' | 'farthest';

export interface Zoom {
  readonly step: number;
  /** What names have room at. */
  readonly names: number;
  readonly level: ClickedLevel;
  readonly isClose: boolean;
  readonly limit: ZoomLimit | null;
}

function limitAt(zoom: number, { isFarthest }: CameraLimits): ZoomLimit | null {
  if (zoom >= maxZoom()) return 'closest';
  return isFarthest(zoom) ? 'farthest' : null;
}

const zoomAt = (zoom: number, limits: CameraLimits): Zoom => ({
  step: layoutZoom(zoom),
  names: Math.round(zoom * 10) / 10,
  level: levelAtZoom(zoom),
  isClose: zoom >= CLOSE_ZOOM,
  limit: limitAt(zoom, limits),
});

const isNear = (zoom: number, { names }: Zoom) => zoom >= names - 0.05 && zoom < names + 0.5;

interface Follow {
  /** More of it is to come: names, whose tiles are made anew each time, wait for half a zoom. */
  readonly isMoving: boolean;
}

/** `opening`: MapLibre's zoom, about, before the map is there. */
export function useZoom(
  limits: CameraLimits,
  opening: () => number,
): [Zoom, (zoom: number, follow: Follow) => void] {
  const [state, setState] = useState(() => zoomAt(opening(), limits));
  const follow = (zoom: number, { isMoving }: Follow) =>
    setState((before) => {
      const now = zoomAt(zoom, limits);
      const next = isMoving && isNear(zoom, before) ? { ...now, names: before.names } : now;
      const isSame =
        next.step === before.step &&
        next.names === before.names &&
        next.level === before.level &&
        next.isClose === before.isClose &&
        next.limit === before.limit;
      return isSame ? before : next;
    });
  return [state, follow];
}
