import { useState } from 'react';
import { type ClickedLevel, levelAtZoom } from '../../domain/territory/clicked-level.ts';

export interface Zoom {
  /** In halves: markers are laid out anew only at these steps. */
  readonly step: number;
  readonly level: ClickedLevel;
}

const zoomAt = (zoom: number): Zoom => ({ step: Math.round(zoom * 2) / 2, level: levelAtZoom(zoom) });

export function useZoom(): [Zoom, (zoom: number) => void] {
  const [state, setState] = useState(() => zoomAt(5));
  const follow = (zoom: number) =>
    setState((before) => {
      const next = zoomAt(zoom);
      return next.step === before.step && next.level === before.level ? before : next;
    });
  return [state, follow];
}
