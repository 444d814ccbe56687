import { FormatError, type ShippedFile } from '../formats/shipped-file.ts';
import { inTime } from './watchdog.ts';

const REFRESH_MS = 4000;

/** Why a data file can't be used; `version`: the page and the file come from two versions of the atlas. */
export class DataError extends Error {
  constructor(
    readonly url: string,
    readonly reason: 'http' | 'network' | 'malformed' | 'slow' | 'version',
    cause?: unknown,
  ) {
    super(`${reason}: ${url}`, { cause });
    this.name = 'DataError';
  }
}

async function fetchOnce<T extends object>(file: ShippedFile<T>, url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new DataError(url, 'network', cause);
  });
  if (!response.ok) throw new DataError(url, 'http');
  try {
    return file.read(await response.json());
  } catch (cause) {
    const isVersion = cause instanceof FormatError && cause.reason === 'version';
    throw new DataError(url, isVersion ? 'version' : 'malformed', cause);
  }
}

async function throwOut(url: string): Promise<void> {
  // Absent outside of secure contexts.
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.map(async (name) => (await caches.open(name)).delete(url, { ignoreSearch: true })));
}

/** A spoilt copy, kept by the worker or by the browser, gives way to one from the network. */
async function fetchContent<T extends object>(
  file: ShippedFile<T>,
  url: string,
  signal: AbortSignal,
): Promise<T> {
  try {
    if (!forgotten.has(url)) return await fetchOnce(file, url, { signal });
  } catch (error) {
    if (!(error instanceof DataError && error.reason === 'malformed')) throw error;
  }
  await throwOut(url).catch(() => undefined);
  const content = await fetchOnce(file, url, { signal, cache: 'reload' });
  forgotten.delete(url);
  return content;
}

interface Attempt<T> {
  readonly fetched: Promise<T>;
  /** Of this request or the first, whichever comes. */
  readonly content: Promise<T>;
  readonly abort: AbortController;
  /** The first of those that have not answered. */
  readonly before: Attempt<T> | null;
  isSlow: boolean;
}

function attempt<T extends object>(file: ShippedFile<T>, url: string, before: Attempt<T> | null): Attempt<T> {
  // Two requests for a file that hangs, never more: the last, and the first, which may only be slow and is the farthest.
  const first = before?.before ?? before;
  if (first !== before) before?.abort.abort();
  const abort = new AbortController();
  const fetched = fetchContent(file, url, abort.signal);
  const content = first
    ? Promise.any([first.fetched, fetched]).catch(({ errors }: AggregateError) => {
        throw errors.at(-1);
      })
    : fetched;
  const own: Attempt<T> = { fetched, content, abort, before: first, isSlow: false };
  void content.then(
    () => (own.isSlow = false),
    () => undefined,
  );
  return own;
}

const allHeld: Pick<Map<string, unknown>, 'keys' | 'delete'>[] = [];

const forgotten = new Set<string>();

/** A file whose content turns out to be of no use is fetched anew when it is asked for again. */
export function forgetFile(url: string): void {
  for (const held of allHeld) held.delete(url);
  forgotten.add(url);
}

/** Before a page that an error of the atlas has broken is loaded again: a file that it holds may be what breaks it. */
export async function refreshFiles(): Promise<void> {
  const urls = allHeld.flatMap((held) => [...held.keys()]);
  await Promise.allSettled(
    urls.map(async (url) => {
      await throwOut(url);
      await fetch(url, { cache: 'reload', signal: AbortSignal.timeout(REFRESH_MS) });
    }),
  );
}

/**
 * A failure, or a file that hangs for eight seconds, is asked for again by the next call, which takes what comes first. Of
 * `most` files at once, the one asked for longest ago is let go. The function rejects with a {@link DataError}.
 */
export function fileLoader<T extends object>(
  file: ShippedFile<T>,
  most = Number.POSITIVE_INFINITY,
): (url: string) => Promise<T> {
  const held = new Map<string, Attempt<T>>();
  allHeld.push(held);
  return (url) => {
    const known = held.get(url) ?? null;
    const own = known && !known.isSlow ? known : attempt(file, url, known);
    held.delete(url);
    held.set(url, own);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
    const { content } = own;
    if (own !== known) content.catch(() => held.get(url) === own && held.delete(url));
    return inTime(content, () => {
      own.isSlow = true;
      return new DataError(url, 'slow');
    });
  };
}
