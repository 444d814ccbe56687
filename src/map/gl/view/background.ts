import type { Map as MapLibreMap } from 'maplibre-gl';
import { create } from 'zustand';
import { nearestZoom } from '../../../core/geo/camera-limits.ts';
import type { Background } from '../../../core/settings/site.ts';
import { site } from '../../../state/data/settings.ts';
import { SOURCES } from '../style/layer-ids.ts';

interface State {
  /** Until the page is left, and never in the address: following a link must ask nothing of another host. */
  readonly shown: Background | null;
  readonly failed: Background | null;
}

export const useBackground = create<State>(() => ({ shown: null, failed: null }));

export const showBackground = (shown: Background | null) => useBackground.setState({ shown, failed: null });

const dropBackground = () =>
  useBackground.setState(({ shown, failed }) => ({ shown: null, failed: shown ?? failed }));

/** MapLibre's, of what is shown now. */
export const maxZoom = (): number =>
  useBackground.getState().shown ? nearestZoom({ tiles: true }) : site.contours.maxZoom;

/** Milliseconds without any of the tiles asked for. */
const TIMEOUT_MS = 8000;

/** Drops the background when its host hangs, or has no tile at all at first: later it may lack some, beyond a border say. */
export function watchTiles(map: MapLibreMap): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isInVain = false;
  const wait = () => {
    timer ??= setTimeout(dropBackground, TIMEOUT_MS);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  map.on('sourcedataloading', ({ sourceId, tile }) => {
    if (sourceId !== SOURCES.tiles) return;
    // Another background begins.
    if (!tile) stop();
    isInVain ||= !tile;
    wait();
  });
  map.on('sourcedata', ({ sourceId, tile, isSourceLoaded }) => {
    if (sourceId !== SOURCES.tiles || !tile) return;
    isInVain = false;
    stop();
    if (!isSourceLoaded) wait();
  });
  map.on('idle', () => {
    if (isInVain) dropBackground();
    isInVain = false;
    stop();
  });
  map.once('remove', stop);
}
