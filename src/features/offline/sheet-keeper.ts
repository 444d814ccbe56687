import { keptSheetsCache } from '../../state/offline/offline-paths.ts';
import { filesOfSheets, isRight } from './files-of-sheets.ts';

interface Kept {
  readonly ids: readonly string[];
  readonly files: readonly string[];
  /** Those of the publication before, which a worker that has not given way yet still reads. */
  readonly before: readonly string[];
}

export interface Keeping {
  readonly done: number;
  readonly failed: number;
  readonly of: number;
  /** The device has no room left. */
  readonly isFull: boolean;
}

export type Size = Awaited<ReturnType<typeof sizeOfSheets>>;

const AT_ONCE = 6;

/** Texts whose size is requested; the others are taken to be as large. */
const LARGEST_SAMPLE = 40;

/** The worker leaves alone what has a query. */
const PAST_WORKER = '?garder';

const scope = new URL(import.meta.env.BASE_URL, location.href).href;
const recordAt = (name: string) => `${scope}gardees/${encodeURIComponent(name)}`;
const isRecord = (url: string) => url.startsWith(recordAt(''));
const opened = () => caches.open(keptSheetsCache(scope));

async function recordsOf(cache: Cache): Promise<[name: string, Kept][]> {
  const records = (await cache.keys()).filter(({ url }) => isRecord(url));
  return Promise.all(
    records.map(async ({ url }): Promise<[string, Kept]> => {
      const name = decodeURIComponent(url.slice(recordAt('').length));
      return [name, await (await cache.match(url))?.json()];
    }),
  );
}

async function prune(cache: Cache): Promise<void> {
  const wanted = new Set((await recordsOf(cache)).flatMap(([, { files, before }]) => [...files, ...before]));
  const stray = (await cache.keys()).filter(({ url }) => !isRecord(url) && !wanted.has(url));
  await Promise.all(stray.map((request) => cache.delete(request)));
}

async function record(cache: Cache, name: string, wanted: readonly string[]): Promise<readonly string[]> {
  const { ids, texts, contours } = await filesOfSheets(wanted);
  const files = [...texts, ...contours];
  const old = (await recordsOf(cache)).find(([known]) => known === name)?.[1];
  const before = old?.files.join() === files.join() ? old.before : (old?.files ?? []);
  const kept: Kept = { ids, files, before };
  await cache.put(recordAt(name), new Response(JSON.stringify(kept)));
  await prune(cache);
  return files;
}

async function keepFile(cache: Cache, file: string): Promise<void> {
  if (await cache.match(file)) return;
  const read = await caches.match(file);
  if (read && (await isRight(file, read.clone()))) return cache.put(file, read);
  const sent = await fetch(file + PAST_WORKER);
  if (!(await isRight(file, sent.clone()))) throw new Error(`not what ${file} should be`);
  await cache.put(file, sent);
}

/** What is there already is not fetched again. @throws Error when nothing can be written at all. */
export async function keepSheets(
  name: string,
  ids: readonly string[],
  { onStep, signal }: { readonly onStep?: (now: Keeping) => void; readonly signal?: AbortSignal } = {},
): Promise<Keeping> {
  const cache = await opened();
  const files = await record(cache, name, ids);
  let now: Keeping = { done: 0, failed: 0, of: files.length, isFull: false };
  const queue = files.values();
  const work = async () => {
    for (const file of queue) {
      if (signal?.aborted || now.isFull) return;
      const cause = await keepFile(cache, file).catch((error: unknown) => error);
      const isFull = now.isFull || (cause instanceof DOMException && cause.name === 'QuotaExceededError');
      now = { ...now, ...(cause ? { failed: now.failed + 1 } : { done: now.done + 1 }), isFull };
      onStep?.(now);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return now;
}

export async function forgetSheets(name: string): Promise<void> {
  const cache = await opened();
  await cache.delete(recordAt(name));
  await prune(cache);
}

async function lacking(files: readonly string[], there: Pick<Cache | CacheStorage, 'match'>) {
  const has = await Promise.all(files.map((file) => there.match(file)));
  return files.filter((_, at) => !has[at]);
}

/** Whether all that these sheets take is kept under a name; null where nothing was asked for under it. */
export async function areKept(name: string, ids: readonly string[]): Promise<boolean | null> {
  // Opening it would make it.
  if (!(await caches.has(keptSheetsCache(scope)))) return null;
  const cache = await opened();
  if (!(await cache.match(recordAt(name)))) return null;
  const { texts, contours } = await filesOfSheets(ids);
  return (await lacking([...texts, ...contours], cache)).length === 0;
}

async function bytesOf(file: string): Promise<number> {
  const { ok, headers } = await fetch(file + PAST_WORKER, { method: 'HEAD' });
  if (!ok) throw new Error(`no ${file}`);
  return Number(headers.get('content-length') ?? Number.NaN);
}

const weigh = async (files: readonly string[]) =>
  (await Promise.all(files.map(bytesOf))).reduce((sum, bytes) => sum + bytes, 0);

/** As the host sends what is not on the device yet; null where it does not say. Nothing is downloaded. @throws Error without network. */
export async function sizeOfSheets(ids: readonly string[]) {
  const files = await filesOfSheets(ids);
  const texts = await lacking(files.texts, caches);
  const contours = await lacking(files.contours, caches);
  const step = Math.max(1, Math.ceil(texts.length / LARGEST_SAMPLE));
  const sample = texts.filter((_, at) => at % step === 0);
  const share = sample.length === 0 ? 1 : texts.length / sample.length;
  const bytes = (await weigh(sample)) * share + (await weigh(contours));
  return { bytes: Number.isNaN(bytes) ? null : bytes, isExact: step === 1 };
}

/** After a publication: what changed of what readers asked to keep. */
export async function refreshKept(): Promise<void> {
  const cache = await opened();
  for (const [name, { ids }] of await recordsOf(cache)) await keepSheets(name, ids);
}
