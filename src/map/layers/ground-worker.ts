import type { WorkerGlobalScopeInterface } from 'maplibre-gl';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import type { ShippedFile } from '../../formats/shipped-file.ts';
import { MOST_PARTED } from '../../geo/marker-layout.ts';
import { FIRST_FILES } from '../contours/first-files.ts';
import { basemapGeometry, nameFeatures, overviewGeometry } from '../contours/overview-geometry.ts';
import { groundOf } from './ground.ts';
import { groundIndex } from './ground-index.ts';
import {
  fileAddress,
  GROUND_PROTOCOL,
  groundAddress,
  hasExtentsAt,
  NAMES_ADDRESS,
  NAMES_PROTOCOL,
  TASK,
  taskIn,
  unsent,
  type WorkerTask,
} from './worker-protocol.ts';

// Runs in MapLibre's worker, while the page is taken over: what it cuts into tiles never crosses from the page.

declare const self: WorkerGlobalScopeInterface & Pick<typeof globalThis, 'location'>;

/** Letters that the page has drawn complete the tiles of names, and the page then compiles what paints them, while those of the ground are still cut. */
function takeAnswersFirst({ actor }: WorkerGlobalScopeInterface['worker']): void {
  const receive = actor.receive.bind(actor);
  actor.receive = (message) => {
    receive(message);
    const { id, type } = message.data;
    if (type !== '<response>') return;
    actor.taskQueue = [id, ...actor.taskQueue.filter((other) => other !== id)];
  };
}

takeAnswersFirst(self.worker);

/** As the page has it in the end: it tries more than once, and checks what comes. */
async function fromPage<T>(name: string): Promise<T> {
  const request = { url: fileAddress(name), type: 'string' } as const;
  const { data } = await self.makeRequest(request, new AbortController());
  return JSON.parse(data);
}

/** Made once; what fails is tried again for whoever asks. */
function made<T>(make: () => Promise<T>): () => Promise<T> {
  let last: Promise<T> | null = null;
  return () => {
    last = last?.catch(make) ?? make();
    return last;
  };
}

const task = made(async () => taskIn(self.location.hash) ?? fromPage<WorkerTask>(TASK));

async function fetched<T extends object>(file: ShippedFile<T>): Promise<T> {
  const { urls } = await task();
  const answer = await fetch(urls[file.name] ?? '');
  return file.read(await answer.json());
}

const read = <T extends object>(file: ShippedFile<T>): Promise<T> =>
  fetched(file).catch(() => fromPage(file.name));

const makeNames = async () => unsent(NAMES_ADDRESS, nameFeatures(await read(FIRST_FILES.names)));

async function makeGround() {
  const { kind } = await task();
  const [overviewFile, basemapFile] = await Promise.all([
    read(FIRST_FILES.overview),
    read(FIRST_FILES.basemap),
  ]);
  const [overview, basemap] = [overviewGeometry(overviewFile), basemapGeometry(basemapFile)];
  const isRough = (key: TerritoryKey) => isRoughArea({ level: partsOf(key)[0] }, kind);
  const groundAt = (address: string) => groundOf(overview, basemap, hasExtentsAt(address) ? isRough : null);
  // What the first map most likely asks for.
  const address = groundAddress(overview.sheetTerritories.features.length <= MOST_PARTED);
  const ground = groundAt(address);
  const { index, stop } = groundIndex(ground);
  return { groundAt, ahead: { address, data: unsent(address, ground, index), stop } };
}

const names = made(makeNames);
const ground = made(makeGround);

async function makeAhead(): Promise<void> {
  const { showsFrance } = await task();
  await Promise.all([names(), showsFrance && ground()]);
}

// Told to whoever asks.
makeAhead().catch(() => undefined);

self.addProtocol(NAMES_PROTOCOL, async () => ({ data: await names() }));

self.addProtocol(GROUND_PROTOCOL, async ({ url }) => {
  const { groundAt, ahead } = await ground();
  ahead.stop();
  return { data: url === ahead.address ? ahead.data : unsent(url, groundAt(url)) };
});
