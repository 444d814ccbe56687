import { GeoJSONVT as PlainIndex } from '@maplibre/geojson-vt';
import type { FeatureCollection } from 'geojson';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BASEMAP_FILE } from '../../formats/basemap-file.ts';
import { MAP_NAMES_FILE } from '../../formats/map-names-file.ts';
import { OVERVIEW_FILE } from '../../formats/overview-file.ts';
import { mapFilesFixture } from '../contours/geometry.fixture.ts';
import { GeoJSONVT } from './geojson-index.ts';
import { GROUND_INDEX } from './ground-index.ts';
import {
  fileAddress,
  GROUND_PROTOCOL,
  groundAddress,
  NAMES_ADDRESS,
  NAMES_PROTOCOL,
  TASK,
  workerAddress,
} from './worker-protocol.ts';

type Message = { readonly data: { readonly id: string; readonly type: string } };
type Protocol = (request: { readonly url: string }) => Promise<{ readonly data: FeatureCollection }>;

const files = mapFilesFixture();
/** As they are served. */
const texts = new Map(
  [OVERVIEW_FILE, BASEMAP_FILE, MAP_NAMES_FILE].map(({ name, write }) => [name, write(Object(files[name]))]),
);
const served = async (url: string) => new Response(texts.get(url.slice('/assets/'.length)));
const urls = Object.fromEntries(Object.keys(files).map((name) => [name, `/assets/${name}`]));

const protocols = new Map<string, Protocol>();
const makeRequest = vi.fn();
const fetchFile = vi.fn();
const queued: string[] = [];
const actor = {
  taskQueue: queued,
  receive({ data: { id } }: Message) {
    this.taskQueue.push(id);
  },
};

async function startWorker(showsFrance = true, hash?: string) {
  const address = new URL(
    workerAddress('http://localhost/worker.js', { urls, kind: 'indicatif', showsFrance }),
  );
  vi.stubGlobal('self', {
    location: { hash: hash ?? address.hash },
    makeRequest,
    addProtocol: protocols.set.bind(protocols),
    worker: { actor },
  });
  await import('./ground-worker.ts');
}

const ground = async (hasExtents: boolean) =>
  (await protocols.get(GROUND_PROTOCOL)?.({ url: groundAddress(hasExtents) }))?.data;

const keysIn = (made: FeatureCollection | undefined) =>
  made?.features.flatMap(({ properties }) => properties?.key ?? []);

const asked = () => [...fetchFile.mock.calls, ...makeRequest.mock.calls.map(([{ url }]) => [url])].flat();

beforeEach(() => {
  vi.resetModules();
  protocols.clear();
  actor.taskQueue = [];
  makeRequest.mockReset();
  fetchFile.mockReset().mockImplementation(served);
  vi.stubGlobal('fetch', fetchFile);
});
afterEach(() => vi.unstubAllGlobals());

test('on the home page the ground and the names are made at once, without a word of the page', async () => {
  await startWorker();
  await vi.waitFor(() => expect(asked().sort()).toEqual(Object.values(urls).sort()));
  expect(keysIn(await ground(true))).toEqual(['region:53']);
  expect(keysIn(await ground(false))).toEqual([]);
  const names = await protocols.get(NAMES_PROTOCOL)?.({ url: NAMES_ADDRESS });
  expect(names?.data.features.map(({ properties }) => properties?.name)).toEqual(['Nancy']);
  expect(fetchFile).toHaveBeenCalledTimes(3);
  expect(makeRequest).not.toHaveBeenCalled();
});

test('a script that a service worker answers with has no hash: the page tells the worker its task', async () => {
  const told = { urls, kind: 'indicatif', showsFrance: true };
  makeRequest.mockResolvedValue({ data: JSON.stringify(told) });
  await startWorker(true, '');
  expect(keysIn(await ground(true))).toEqual(['region:53']);
  expect(asked().sort()).toEqual([...Object.values(urls), fileAddress(TASK)].sort());
});

test('elsewhere the ground is made once the map wants it', async () => {
  await startWorker(false);
  await vi.waitFor(() => expect(asked()).toEqual([urls[MAP_NAMES_FILE.name]]));
  expect(keysIn(await ground(true))).toEqual(['region:53']);
});

test('nothing of what is made goes back to the page, but where to have it made again', async () => {
  await startWorker();
  const made = await ground(true);
  expect(made?.features.length).toBeGreaterThan(3);
  expect(structuredClone(made)).toEqual({ type: 'FeatureCollection', address: groundAddress(true) });
});

test('a file that is not what it should be is had from the page, which tries more than once', async () => {
  fetchFile.mockImplementation(async (url: string) =>
    url.endsWith(BASEMAP_FILE.name) ? new Response('<p>portail</p>') : served(url),
  );
  makeRequest.mockResolvedValue({ data: JSON.stringify(files[BASEMAP_FILE.name]) });
  await startWorker();
  expect(keysIn(await ground(true))).toEqual(['region:53']);
  expect(makeRequest.mock.calls.map(([{ url }]) => url)).toEqual([fileAddress(BASEMAP_FILE.name)]);
});

test('what the page has not got either is asked for again with the next request', async () => {
  fetchFile.mockRejectedValue(new Error('away'));
  makeRequest.mockRejectedValue(new Error('away'));
  await startWorker();
  await expect(ground(true)).rejects.toThrow('away');
  makeRequest.mockImplementation(async ({ url }) => ({
    data: JSON.stringify(
      files[url === fileAddress(OVERVIEW_FILE.name) ? OVERVIEW_FILE.name : BASEMAP_FILE.name],
    ),
  }));
  expect(keysIn(await ground(true))).toEqual(['region:53']);
});

test('the index of the ground is made once, and its tiles are those that MapLibre would cut', async () => {
  await startWorker();
  const made = await ground(true);
  if (!made) throw new Error('no ground');
  const index = GeoJSONVT(made, GROUND_INDEX);
  expect(GeoJSONVT(made, GROUND_INDEX)).toBe(index);
  const plain = new PlainIndex(made, GROUND_INDEX);
  for (const [zoom, x, y] of [
    [0, 0, 0],
    [5, 15, 11],
    [8, 127, 88],
  ] as const)
    expect(index.getTile(zoom, x, y)?.features).toEqual(plain.getTile(zoom, x, y)?.features);
  const bare = await ground(false);
  expect(bare && GeoJSONVT(bare, GROUND_INDEX)).not.toBe(index);
});

test('what the page answers goes before what it asks for', async () => {
  await startWorker();
  for (const [id, type] of [
    ['a', 'loadTile'],
    ['b', 'loadTile'],
    ['c', '<response>'],
  ] as const)
    actor.receive({ data: { id, type } });
  expect(actor.taskQueue).toEqual(['c', 'a', 'b']);
});
