import {
  addProtocol,
  clearPrewarmedResources,
  getGlobalDispatcher,
  type Map as MapLibreMap,
  prewarm,
} from 'maplibre-gl';
import { loadBasemap, loadMapNames, loadOverview } from '../../data/load-contours.ts';
import { site } from '../../data/settings.ts';
import { overviewWanted, wantOverview } from '../contours/overview-contours.ts';
import { nameFeatures } from '../contours/overview-geometry.ts';
import { GROUND_SOURCE, SOURCES } from './layer-ids.ts';
import { FILES_PROTOCOL, groundAddress } from './worker-protocol.ts';

let hasFiles = false;

/** The worker has what it takes. Before, and in development, the page makes the ground. */
export const makesGround = (): boolean => hasFiles;

const loadFiles = () => Promise.all([loadOverview(), loadBasemap()]);

let names: ReturnType<typeof nameFeatures> | null = null;

async function readNames(): Promise<void> {
  // Whatever draws the map asks for them again, and tells.
  names = await loadMapNames().then(nameFeatures, () => null);
}

let isPrewarmed = false;

/**
 * Starts the worker, and has it make the ground from the files that the page loads: on the home page at once, as that
 * shows France. A worker starts when the page does nothing else, which is seldom once the map is made.
 */
export function startWorker(): void {
  addProtocol(FILES_PROTOCOL, async () => {
    await overviewWanted;
    const data = JSON.stringify([...(await loadFiles()), site.contours.kind]);
    hasFiles = true;
    void readNames();
    return { data };
  });
  // Hears what workers ask for before there is a map.
  getGlobalDispatcher();
  prewarm();
  isPrewarmed = true;
  if (location.pathname === import.meta.env.BASE_URL) wantOverview();
}

/** The next map has a worker of its own, whatever became of this one. */
export function leaveWorker(): void {
  if (isPrewarmed) clearPrewarmedResources();
  isPrewarmed = false;
}

/**
 * The worker cuts them while the page makes its layers, once what is running ends: names first, whose letters the page
 * draws meanwhile. False where they have not come yet: they are added with their layers.
 */
export function addSources(map: MapLibreMap, hasExtents: boolean): boolean {
  if (!names) return false;
  map.addSource(SOURCES.names, { type: 'geojson', data: names });
  map.addSource(SOURCES.ground, { ...GROUND_SOURCE, data: groundAddress(hasExtents) });
  return true;
}
