import { useState } from 'react';
import { type ClickedLevel, levelAtZoom } from '../../domain/territory/clicked-level.ts';
import { layoutZoom } from '../../geo/marker-layout.ts';
import { MAX_ZOOM } from './camera.ts';
import { isFarthest } from './limit-camera.ts';

/** Until it, the overview's contours are true to a pixel. */
const CLOSE_ZOOM = 7;

export type ZoomLimit = 'closest' | 'farthest';

export interface Zoom {
  readonly step: number;
  readonly least: number;
  readonly level: ClickedLevel;
  readonly isClose: boolean;
  readonly limit: ZoomLimit | null;
}

function limitAt(zoom: number): ZoomLimit | null {
  if (zoom >= MAX_ZOOM) return 'closest';
  return isFarthest(zoom) ? 'farthest' : null;
}

const zoomAt = (zoom: number): Zoom => ({
  step: layoutZoom(zoom),
  least: Math.floor(zoom * 2) / 2,
  level: levelAtZoom(zoom),
  isClose: zoom >= CLOSE_ZOOM,
  limit: limitAt(zoom),
});

/** `opening`: MapLibre's zoom, about, before the map is there. */
export function useZoom(opening: () => number): [Zoom, (zoom: number) => void] {
  const [state, setState] = useState(() => zoomAt(opening()));
  const follow = (zoom: number) =>
    setState((before) => {
      const next = zoomAt(zoom);
      const isSame =
        next.step === before.step &&
        next.least === before.least &&
        next.level === before.level &&
        next.isClose === before.isClose &&
        next.limit === before.limit;
      return isSame ? before : next;
    });
  return [state, follow];
}
