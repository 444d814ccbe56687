// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BASEMAP_FILE } from '../../formats/basemap-file.ts';
import { MAP_NAMES_FILE } from '../../formats/map-names-file.ts';
import { OVERVIEW_FILE } from '../../formats/overview-file.ts';
import { mapFilesFixture } from '../contours/geometry.fixture.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
import { SOURCES } from './layer-ids.ts';
import { FILES_PROTOCOL, fileAddress, groundAddress, NAMES_ADDRESS, taskIn } from './worker-protocol.ts';

const files = mapFilesFixture();

const { protocols, workers, loadOverview, loadBasemap, loadMapNames } = vi.hoisted(() => ({
  protocols: new Map<string, (request: { readonly url: string }) => Promise<{ readonly data: string }>>(),
  workers: {
    prewarm: vi.fn(),
    clearPrewarmedResources: vi.fn(),
    getGlobalDispatcher: vi.fn(),
    setWorkerUrl: vi.fn(),
  },
  loadOverview: vi.fn(),
  loadBasemap: vi.fn(),
  loadMapNames: vi.fn(),
}));
vi.mock('maplibre-gl', () => ({ addProtocol: protocols.set.bind(protocols), ...workers }));
vi.mock('../../data/load-contours.ts', async (original) => ({
  ...(await original<object>()),
  loadOverview,
  loadBasemap,
  loadMapNames,
}));
vi.mock('../../data/urls.ts', () => ({ urlOf: async ({ name }: { name: string }) => `/assets/${name}` }));

class MapWithSources extends FakeMap {
  override sources: string[] = [];
  readonly added: { readonly id: string; readonly data: unknown }[] = [];
  addSource = (id: string, { data }: { data: unknown }) => {
    this.sources.push(id);
    this.added.push({ id, data });
  };
}

const SCRIPT = '/assets/worker.js';

const load = () => import('./worker-ground.ts');

const told = () => {
  const [address] = workers.setWorkerUrl.mock.calls.at(-1) ?? [];
  return taskIn(new URL(address, location.href).hash);
};

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('PROD', true);
  protocols.clear();
  for (const mock of Object.values(workers)) mock.mockReset();
  loadOverview.mockReset().mockResolvedValue(files[OVERVIEW_FILE.name]);
  loadBasemap.mockReset().mockResolvedValue(files[BASEMAP_FILE.name]);
  loadMapNames.mockReset().mockResolvedValue(files[MAP_NAMES_FILE.name]);
  window.history.replaceState(null, '', '/fiches/essai/');
});
afterEach(() => vi.unstubAllEnvs());

test('the worker is told with its address what to read, and that the home page shows France', async () => {
  window.history.replaceState(null, '', '/');
  const { startWorker } = await load();
  await startWorker(SCRIPT);
  const address = (name: string) => new URL(`/assets/${name}`, location.href).href;
  expect(told()).toMatchObject({
    urls: {
      [OVERVIEW_FILE.name]: address(OVERVIEW_FILE.name),
      [MAP_NAMES_FILE.name]: address(MAP_NAMES_FILE.name),
    },
    showsFrance: true,
  });
  expect(workers.prewarm).toHaveBeenCalledTimes(1);
});

test('elsewhere the overview is read once the first view is known not to be close', async () => {
  const { startWorker, makesGround } = await load();
  const { wantOverview } = await import('../contours/overview-contours.ts');
  void startWorker(SCRIPT);
  await vi.waitFor(() => expect(loadMapNames).toHaveBeenCalled());
  expect(told()?.showsFrance).toBe(false);
  expect(loadOverview).not.toHaveBeenCalled();
  wantOverview();
  await vi.waitFor(() => expect(makesGround()).toBe(true));
});

test('a file that the worker could not read is had from the page', async () => {
  const { startWorker } = await load();
  void startWorker(SCRIPT);
  const answer = await protocols.get(FILES_PROTOCOL)?.({ url: fileAddress(BASEMAP_FILE.name) });
  expect(JSON.parse(answer?.data ?? '')).toEqual(files[BASEMAP_FILE.name]);
});

test('without the files the page makes the ground', async () => {
  window.history.replaceState(null, '', '/');
  loadOverview.mockRejectedValue(new Error('away'));
  const { startWorker, makesGround, addSources } = await load();
  await startWorker(SCRIPT);
  expect(makesGround()).toBe(false);
  const map = new MapWithSources();
  expect(addSources(map.asMap(), true)).toBe(false);
  expect(map.added).toEqual([]);
});

test('a map has its names and its ground at once where their files are there', async () => {
  window.history.replaceState(null, '', '/');
  const { startWorker, addSources } = await load();
  await startWorker(SCRIPT);
  const map = new MapWithSources();
  expect(addSources(map.asMap(), true)).toBe(true);
  expect(map.added).toEqual([
    { id: SOURCES.names, data: NAMES_ADDRESS },
    { id: SOURCES.ground, data: groundAddress(true) },
  ]);
});

test('in development the worker is MapLibre’s own, and the page makes the ground', async () => {
  vi.stubEnv('PROD', false);
  window.history.replaceState(null, '', '/');
  const { startWorker, makesGround } = await load();
  await startWorker(SCRIPT);
  expect(workers.setWorkerUrl.mock.calls).toEqual([[SCRIPT]]);
  expect(makesGround()).toBe(false);
});

test('the worker is given up with the map it was for', async () => {
  const { startWorker, leaveWorker } = await load();
  void startWorker(SCRIPT);
  await vi.waitFor(() => expect(workers.prewarm).toHaveBeenCalledTimes(1));
  leaveWorker();
  leaveWorker();
  expect(workers.clearPrewarmedResources).toHaveBeenCalledTimes(1);
});
