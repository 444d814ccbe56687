import { FormatError, type ShippedFile } from '../formats/shipped-file.ts';

/** Milliseconds after which the reader gets a message. */
const WATCHDOG_MS = 8000;

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

async function fetchContent<T extends object>(file: ShippedFile<T>, url: string): Promise<T> {
  const response = await fetch(url).catch((cause: unknown) => {
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

/**
 * A failure is forgotten, so that asking again tries again; what arrives after {@link WATCHDOG_MS} serves the next
 * call. Of `most` files at once, the one asked for longest ago is let go. The function rejects with a {@link DataError}.
 */
export function fileLoader<T extends object>(
  file: ShippedFile<T>,
  most = Number.POSITIVE_INFINITY,
): (url: string) => Promise<T> {
  const held = new Map<string, Promise<T>>();
  return (url) => {
    const known = held.get(url);
    const content = known ?? fetchContent(file, url);
    held.delete(url);
    held.set(url, content);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
    if (!known) content.catch(() => held.get(url) === content && held.delete(url));
    const watchdog = new Promise<never>((_, reject) => {
      const timer = setTimeout(() => reject(new DataError(url, 'slow')), WATCHDOG_MS);
      void content.finally(() => clearTimeout(timer)).catch(() => undefined);
    });
    return Promise.race([content, watchdog]);
  };
}
