// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { BASEMAP_FILE } from '../../formats/basemap-file.ts';
import { MAP_NAMES_FILE } from '../../formats/map-names-file.ts';
import { OVERVIEW_FILE } from '../../formats/overview-file.ts';
import { mapFilesFixture } from '../contours/geometry.fixture.ts';
import { FakeMap } from '../maplibre.fixture.tsx';
import { SOURCES } from './layer-ids.ts';
import { FILES_ADDRESS, FILES_PROTOCOL, groundAddress } from './worker-protocol.ts';

const files = mapFilesFixture();

const { protocols, workers, loadOverview, loadBasemap, loadMapNames } = vi.hoisted(() => ({
  protocols: new Map<string, (request: { readonly url: string }) => Promise<{ readonly data: unknown }>>(),
  workers: { prewarm: vi.fn(), clearPrewarmedResources: vi.fn(), getGlobalDispatcher: vi.fn() },
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

class MapWithSources extends FakeMap {
  override sources: string[] = [];
  readonly added: { readonly id: string; readonly data: unknown }[] = [];
  addSource = (id: string, { data }: { data: unknown }) => {
    this.sources.push(id);
    this.added.push({ id, data });
  };
}

const load = () => import('./worker-ground.ts');

/** As the worker asks for them once it runs. */
const askForFiles = () => protocols.get(FILES_PROTOCOL)?.({ url: FILES_ADDRESS });

beforeEach(() => {
  vi.resetModules();
  protocols.clear();
  for (const mock of Object.values(workers)) mock.mockReset();
  loadOverview.mockReset().mockResolvedValue(files[OVERVIEW_FILE.name]);
  loadBasemap.mockReset().mockResolvedValue(files[BASEMAP_FILE.name]);
  loadMapNames.mockReset().mockResolvedValue(files[MAP_NAMES_FILE.name]);
  window.history.replaceState(null, '', '/fiches/essai/');
});

test('the worker is given the files once the first view is known not to be close', async () => {
  const { startWorker, makesGround } = await load();
  const { wantOverview } = await import('../contours/overview-contours.ts');
  startWorker();
  const answer = askForFiles();
  await Promise.resolve();
  expect(loadOverview).not.toHaveBeenCalled();
  wantOverview();
  const [overview, basemap] = JSON.parse(String((await answer)?.data));
  expect([overview, basemap]).toEqual([files[OVERVIEW_FILE.name], files[BASEMAP_FILE.name]]);
  expect(makesGround()).toBe(true);
});

test('the home page shows France: the worker is given the files at once', async () => {
  window.history.replaceState(null, '', '/');
  const { startWorker } = await load();
  startWorker();
  expect(await askForFiles()).toMatchObject({ data: expect.any(String) });
});

test('until the worker has the files the page makes the ground', async () => {
  window.history.replaceState(null, '', '/');
  loadOverview.mockRejectedValue(new Error('away'));
  const { startWorker, makesGround, addSources } = await load();
  startWorker();
  await expect(askForFiles()).rejects.toThrow('away');
  expect(makesGround()).toBe(false);
  const map = new MapWithSources();
  expect(addSources(map.asMap(), true)).toBe(false);
  expect(map.added).toEqual([]);
});

test('a map has its names and its ground at once where the worker has the files', async () => {
  window.history.replaceState(null, '', '/');
  const { startWorker, addSources } = await load();
  startWorker();
  await askForFiles();
  const map = new MapWithSources();
  await vi.waitFor(() => expect(addSources(map.asMap(), true)).toBe(true));
  expect(map.added).toMatchObject([
    { id: SOURCES.names, data: { features: [{ properties: { name: 'Nancy' } }] } },
    { id: SOURCES.ground, data: groundAddress(true) },
  ]);
});

test('the worker is asked for with the code, and given up with the map it was for', async () => {
  const { startWorker, leaveWorker } = await load();
  startWorker();
  expect(workers.prewarm).toHaveBeenCalledTimes(1);
  expect(workers.clearPrewarmedResources).not.toHaveBeenCalled();
  leaveWorker();
  leaveWorker();
  expect(workers.clearPrewarmedResources).toHaveBeenCalledTimes(1);
});
