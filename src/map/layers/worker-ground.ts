import {
  addProtocol,
  clearPrewarmedResources,
  getGlobalDispatcher,
  type Map as MapLibreMap,
  prewarm,
  setWorkerUrl,
} from 'maplibre-gl';
import { loadBasemap, loadMapNames, loadOverview } from '../../data/load-contours.ts';
import { site } from '../../data/settings.ts';
import { urlOf } from '../../data/urls.ts';
import type { ShippedFile } from '../../formats/shipped-file.ts';
import { FIRST_FILES } from '../contours/first-files.ts';
import { overviewWanted, wantOverview } from '../contours/overview-contours.ts';
import { GROUND_SOURCE, SOURCES } from './layer-ids.ts';
import {
  FILES_PROTOCOL,
  fileNameIn,
  groundAddress,
  NAMES_ADDRESS,
  TASK,
  type WorkerTask,
  workerAddress,
} from './worker-protocol.ts';

let hasFiles = false;

/** The files are there for the worker too. Before, and in development, the page makes the ground. */
export const makesGround = (): boolean => hasFiles;

let hasNames = false;

/** As {@link makesGround}, of the names. */
export const makesNames = (): boolean => hasNames;

async function followFiles(): Promise<void> {
  await overviewWanted;
  await Promise.all([loadOverview(), loadBasemap()]);
  hasFiles = true;
}

async function followNames(): Promise<void> {
  await loadMapNames();
  hasNames = true;
}

const isHome = () => location.pathname === import.meta.env.BASE_URL;

const addressOf = async <T extends object>(file: ShippedFile<T>): Promise<readonly [string, string]> => [
  file.name,
  new URL(await urlOf(file), document.baseURI).href,
];

async function workerTask(): Promise<WorkerTask> {
  const urls = await Promise.all([
    addressOf(FIRST_FILES.overview),
    addressOf(FIRST_FILES.basemap),
    addressOf(FIRST_FILES.names),
  ]);
  return { urls: Object.fromEntries(urls), kind: site.contours.kind, showsFrance: isHome() };
}

/** Answers the worker. */
const LOADS = new Map<string, () => Promise<object>>([
  [FIRST_FILES.overview.name, loadOverview],
  [FIRST_FILES.basemap.name, loadBasemap],
  [FIRST_FILES.names.name, loadMapNames],
  [TASK, workerTask],
]);

let isPrewarmed = false;

/**
 * Starts the worker, and has it make the ground: on the home page at once, as that shows France. In development its
 * `script` is MapLibre's own, which makes none.
 */
export async function startWorker(script: string): Promise<void> {
  setWorkerUrl(script);
  if (!import.meta.env.PROD) return;
  addProtocol(FILES_PROTOCOL, async ({ url }) => ({
    data: JSON.stringify(await LOADS.get(fileNameIn(url))?.()),
  }));
  // Hears what workers ask for before there is a map.
  getGlobalDispatcher();
  setWorkerUrl(workerAddress(script, await workerTask()));
  prewarm();
  isPrewarmed = true;
  if (isHome()) wantOverview();
  // Whatever draws the map asks for them again, and tells.
  await Promise.allSettled([followFiles(), followNames()]);
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
  if (!(hasNames && hasFiles)) return false;
  map.addSource(SOURCES.names, { type: 'geojson', data: NAMES_ADDRESS });
  map.addSource(SOURCES.ground, { ...GROUND_SOURCE, data: groundAddress(hasExtents) });
  return true;
}
