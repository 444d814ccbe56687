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
 * call. The function rejects with a {@link DataError}.
 */
export function fileLoader<T extends object>(file: ShippedFile<T>): (url: string) => Promise<T> {
  const pending = new Map<string, Promise<T>>();
  return (url) => {
    const known = pending.get(url);
    const content = known ?? fetchContent(file, url);
    if (!known) {
      pending.set(url, content);
      content.catch(() => pending.delete(url));
    }
    const watchdog = new Promise<never>((_, reject) => {
      const timer = setTimeout(() => reject(new DataError(url, 'slow')), WATCHDOG_MS);
      void content.finally(() => clearTimeout(timer)).catch(() => undefined);
    });
    return Promise.race([content, watchdog]);
  };
}
