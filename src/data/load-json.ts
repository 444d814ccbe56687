/** How long a data file may take before the reader is told, in milliseconds. */
const WATCHDOG_MS = 8000;

/** Why a data file is not there. */
export class DataError extends Error {
  constructor(
    readonly url: string,
    readonly reason: 'http' | 'network' | 'malformed' | 'slow',
    cause?: unknown,
  ) {
    super(`${reason}: ${url}`, { cause });
    this.name = 'DataError';
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new DataError(url, 'network', cause);
  });
  if (!response.ok) throw new DataError(url, 'http');
  return response.json().catch((cause: unknown) => {
    throw new DataError(url, 'malformed', cause);
  });
}

const pending = new Map<string, Promise<unknown>>();

/**
 * Loads a data file once. A failure is forgotten, so that asking again tries again; a file that hangs rejects after
 * {@link WATCHDOG_MS} but its late arrival still serves the next call.
 *
 * @throws DataError with the reason.
 */
export function loadJson<T>(url: string): Promise<T> {
  let file = pending.get(url);
  if (!file) {
    file = fetchJson(url);
    pending.set(url, file);
    file.catch(() => pending.delete(url));
  }
  const watchdog = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new DataError(url, 'slow')), WATCHDOG_MS);
    void file.finally(() => clearTimeout(timer)).catch(() => undefined);
  });
  return Promise.race([file as Promise<T>, watchdog]);
}
