import type { Map as MapLibreMap } from 'maplibre-gl';
import { contextIsBack, contextIsLost, mapIsRedrawn } from '../../state/map-signs.ts';
import { addressOf } from '../layers/worker-protocol.ts';

/** What the worker made is made again. */
function restoreAddresses({ _lostContextSnapshot: { style } }: MapLibreMap): void {
  for (const source of Object.values(style?.sources ?? {})) {
    if (source.type !== 'geojson' || typeof source.data === 'string') continue;
    source.data = addressOf(source.data) ?? source.data;
  }
}

/** MapLibre draws again by itself when the browser gives the WebGL context back, without what features were marked with. */
export function watchContext(map: MapLibreMap): void {
  map.on('webglcontextlost', () => {
    restoreAddresses(map);
    contextIsLost();
  });
  map.on('webglcontextrestored', () => {
    contextIsBack();
    void map.once('idle', mapIsRedrawn);
  });
}
