import { useState } from 'react';
import { type ClickedLevel, levelAtZoom } from '../../domain/territory/clicked-level.ts';
import { layoutZoom } from '../../geo/marker-layout.ts';

export interface Zoom {
  readonly step: number;
  readonly level: ClickedLevel;
}

const zoomAt = (zoom: number): Zoom => ({ step: layoutZoom(zoom), level: levelAtZoom(zoom) });

export function useZoom(): [Zoom, (zoom: number) => void] {
  const [state, setState] = useState(() => zoomAt(5));
  const follow = (zoom: number) =>
    setState((before) => {
      const next = zoomAt(zoom);
      return next.step === before.step && next.level === before.level ? before : next;
    });
  return [state, follow];
}
