import type { Map as MapLibreMap } from 'maplibre-gl';
import { contextIsBack, contextIsLost, mapIsRedrawn } from '../../state/map-signs.ts';

/** MapLibre draws again by itself when the browser gives the WebGL context back, without what features were marked with. */
export function watchContext(map: MapLibreMap): void {
  map.on('webglcontextlost', contextIsLost);
  map.on('webglcontextrestored', () => {
    contextIsBack();
    void map.once('idle', mapIsRedrawn);
  });
}
