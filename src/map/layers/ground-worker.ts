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
  taskIn,
  unsent,
} from './worker-protocol.ts';

// Runs in MapLibre's worker, while the page is taken over: what it cuts into tiles never crosses from the page.

declare const self: WorkerGlobalScopeInterface & Pick<typeof globalThis, 'location'>;

const { urls, kind, showsFrance } = taskIn(self.location.hash);

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

async function fetched<T extends object>(file: ShippedFile<T>): Promise<T> {
  const answer = await fetch(urls[file.name] ?? '');
  return file.read(await answer.json());
}

/** As the page could have it in the end, which tries more than once and checks it. */
async function fromPage<T extends object>({ name }: ShippedFile<T>): Promise<T> {
  const request = { url: fileAddress(name), type: 'string' } as const;
  const { data } = await self.makeRequest(request, new AbortController());
  return JSON.parse(data);
}

const read = <T extends object>(file: ShippedFile<T>): Promise<T> =>
  fetched(file).catch(() => fromPage(file));

const makeNames = async () => unsent(NAMES_ADDRESS, nameFeatures(await read(FIRST_FILES.names)));

async function makeGround() {
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

/** Told to whoever asks for what is made of it, for whom it is tried again. */
function madeAhead<T>(make: () => Promise<T>, isWanted: boolean): () => Promise<T> {
  let made = isWanted ? make() : null;
  made?.catch(() => undefined);
  return () => {
    made = made?.catch(make) ?? make();
    return made;
  };
}

const names = madeAhead(makeNames, true);
const ground = madeAhead(makeGround, showsFrance);

self.addProtocol(NAMES_PROTOCOL, async () => ({ data: await names() }));

self.addProtocol(GROUND_PROTOCOL, async ({ url }) => {
  const { groundAt, ahead } = await ground();
  ahead.stop();
  return { data: url === ahead.address ? ahead.data : unsent(url, groundAt(url)) };
});
