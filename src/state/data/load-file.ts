import { FormatError, type ShippedFile } from '../../core/formats/shipped-file.ts';
import { type Request, type Resources, resources } from './resource.ts';

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
  { signal, isAnew }: Request,
): Promise<T> {
  try {
    if (!isAnew) return await fetchOnce(file, url, { signal });
  } catch (error) {
    if (!(error instanceof DataError && error.reason === 'malformed')) throw error;
  }
  await throwOut(url).catch(() => undefined);
  return fetchOnce(file, url, { signal, cache: 'reload' });
}

/** Before a page that an error of the atlas has broken is loaded again: a file that it has read may be what breaks it. */
export async function refreshFiles(): Promise<void> {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const urls = new Set(names.filter((name) => /json$/u.test(name) && name.startsWith(location.origin)));
  await Promise.allSettled(
    [...urls].map(async (url) => {
      await throwOut(url);
      await fetch(url, { cache: 'reload', signal: AbortSignal.timeout(REFRESH_MS) });
    }),
  );
}

/** Files of one kind, under their addresses; of `most` at once, the least recently requested is evicted. */
export const fileResources = <T extends object>(file: ShippedFile<T>, most?: number): Resources<string, T> =>
  resources((url: string, request) => fetchContent(file, url, request), {
    most,
    hangs: (url) => new DataError(url, 'slow'),
  });

/** The function rejects with a {@link DataError}. */
export const fileLoader = <T extends object>(file: ShippedFile<T>): ((url: string) => Promise<T>) =>
  fileResources(file).load;
