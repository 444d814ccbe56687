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

async function fetchContent<T extends object>(
  file: ShippedFile<T>,
  url: string,
  signal: AbortSignal,
): Promise<T> {
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
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

interface Attempt<T> {
  readonly fetched: Promise<T>;
  /** Of this request or the one before, whichever comes. */
  readonly content: Promise<T>;
  readonly abort: AbortController;
  readonly before: Attempt<T> | null;
  isSlow: boolean;
}

function attempt<T extends object>(file: ShippedFile<T>, url: string, before: Attempt<T> | null): Attempt<T> {
  // Two requests for a file that hangs, never more.
  before?.before?.abort.abort();
  const abort = new AbortController();
  const fetched = fetchContent(file, url, abort.signal);
  const content = before
    ? Promise.any([before.fetched, fetched]).catch(({ errors }: AggregateError) => {
        throw errors.at(-1);
      })
    : fetched;
  const own: Attempt<T> = {
    fetched,
    content,
    abort,
    before: before && { ...before, before: null },
    isSlow: false,
  };
  void content.then(
    () => (own.isSlow = false),
    () => undefined,
  );
  return own;
}

/**
 * A failure is forgotten, so that asking again tries again. After {@link WATCHDOG_MS} a file that hangs is a failure
 * too: asking again sends another request, and takes what comes first. Of `most` files at once, the one asked for
 * longest ago is let go. The function rejects with a {@link DataError}.
 */
export function fileLoader<T extends object>(
  file: ShippedFile<T>,
  most = Number.POSITIVE_INFINITY,
): (url: string) => Promise<T> {
  const held = new Map<string, Attempt<T>>();
  return (url) => {
    const known = held.get(url) ?? null;
    const own = known && !known.isSlow ? known : attempt(file, url, known);
    held.delete(url);
    held.set(url, own);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
    const { content } = own;
    if (own !== known) content.catch(() => held.get(url) === own && held.delete(url));
    const watchdog = new Promise<never>((_, reject) => {
      const timer = setTimeout(() => {
        own.isSlow = true;
        reject(new DataError(url, 'slow'));
      }, WATCHDOG_MS);
      void content.finally(() => clearTimeout(timer)).catch(() => undefined);
    });
    return Promise.race([content, watchdog]);
  };
}
