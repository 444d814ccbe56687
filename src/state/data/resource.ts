/** Milliseconds after which what hangs counts as failed, and the reader gets a message; it is still used when it comes. */
const TIMEOUT_MS = 8000;

/** A part of the atlas's code can't be had: removed by another deployment, refused, or it hangs. */
export class CodeError extends Error {
  constructor(
    readonly reason: 'missing' | 'slow',
    cause?: unknown,
  ) {
    super(`${reason} code`, { cause });
    this.name = 'CodeError';
  }
}

export type Loading<T> =
  | { readonly stage: 'idle' | 'loading' | 'failed'; readonly value: null }
  | { readonly stage: 'ready'; readonly value: T };

/** What comes first: the content, or the error of one that hangs. The content may still be used when it comes late. */
export function inTime<T>(content: Promise<T>, hangs: () => Error): Promise<T> {
  const watchdog = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(hangs()), TIMEOUT_MS);
    void content.finally(() => clearTimeout(timer)).catch(() => undefined);
  });
  return Promise.race([content, watchdog]);
}

/** What a page does without costs only itself: its failure is noted, and the page is poorer. */
export async function optional<T, W>(content: Promise<T>, without: W): Promise<T | W> {
  try {
    return await content;
  } catch (error) {
    console.warn('left out', error);
    return without;
  }
}

export interface Request {
  /** Of a request that a later one replaces. */
  readonly signal: AbortSignal;
  /** Whether what was loaded before turned out to be of no use. */
  readonly isAnew: boolean;
  /** For content that may be lost after it has come: the reader may then ask again. */
  readonly lose: () => void;
}

interface Attempt<T> {
  readonly fetched: Promise<T>;
  /** Of this request or of the first one, whichever answers. */
  readonly content: Promise<T>;
  readonly abort: AbortController;
  /** The first request that has not answered yet. */
  readonly before: Attempt<T> | null;
  isPending: boolean;
  now: Loading<T>;
}

export const IDLE = { stage: 'idle', value: null } as const;
const LOADING = { stage: 'loading', value: null } as const;
const FAILED = { stage: 'failed', value: null } as const;

interface Options<K> {
  /** How many are held: the least recently requested is evicted. */
  readonly most?: number | undefined;
  /** What is thrown for one that hangs. */
  readonly hangs?: (key: K) => Error;
}

/** Contents of one kind, each under a key. */
export function resources<K, T>(
  fetch: (key: K, request: Request) => Promise<T>,
  { most = Number.POSITIVE_INFINITY, hangs = () => new CodeError('slow') }: Options<K> = {},
) {
  const held = new Map<K, Attempt<T>>();
  const forgotten = new Set<K>();
  const listeners = new Set<() => void>();

  const become = (attempt: Attempt<T>, now: Loading<T>) => {
    attempt.now = now;
    for (const listener of listeners) listener();
  };

  const begin = (key: K, known: Attempt<T> | undefined): Attempt<T> => {
    // Of what hangs there are two requests at most: the last, and the first, which may only be slow and has come farthest.
    const before = known?.isPending ? (known.before ?? known) : null;
    if (before && before !== known) known?.abort.abort();
    const abort = new AbortController();
    const lose = () => become(own, FAILED);
    const fetched = fetch(key, { signal: abort.signal, isAnew: forgotten.has(key), lose });
    const content = before
      ? Promise.any([before.fetched, fetched]).catch(({ errors }: AggregateError) => {
          throw errors.at(-1);
        })
      : fetched;
    const own: Attempt<T> = { fetched, content, abort, before, isPending: true, now: LOADING };
    content.then(
      (value) => {
        own.isPending = false;
        forgotten.delete(key);
        become(own, { stage: 'ready', value });
      },
      () => {
        own.isPending = false;
        become(own, FAILED);
      },
    );
    return own;
  };

  /** What fails or hangs is asked for again by the next call, which takes what comes first. */
  const load = (key: K): Promise<T> => {
    const known = held.get(key);
    const own = known && known.now.stage !== 'failed' ? known : begin(key, known);
    held.delete(key);
    held.set(key, own);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
    if (own !== known) become(own, own.now);
    return inTime(own.content, () => {
      become(own, FAILED);
      return hangs(key);
    });
  };
  const now = (key: K): Loading<T> => held.get(key)?.now ?? IDLE;
  /** Loads it unless it has come or is on its way; again after a failure. */
  const ask = (key: K) => void load(key).catch(() => undefined);
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  /** Once it has come or has failed, which is null; nobody is asked. */
  const settled = (key: K) =>
    new Promise<T | null>((resolve) => {
      const look = () => {
        const { stage, value } = now(key);
        if (stage !== 'failed' && stage !== 'ready') return;
        stop();
        resolve(value);
      };
      const stop = subscribe(look);
      look();
    });
  return {
    load,
    now,
    subscribe,
    settled,
    ask,
    /** Under any key. */
    isLoading: () => [...held.values()].some((one) => one.now.stage === 'loading'),
    /** Loads it unless it was asked for before: what has failed is left for the reader to ask again. */
    loadOnce: (key: K) => now(key).stage === 'idle' && ask(key),
    forget: (key: K) => {
      held.delete(key);
      forgotten.add(key);
    },
  };
}

export type Resources<K, T> = ReturnType<typeof resources<K, T>>;

/** One content of its own. */
export type Resource<T> = Resources<void, T>;

export const resource = <T>(fetch: (request: Request) => Promise<T>): Resource<T> =>
  resources<void, T>((_, request) => fetch(request));

/** Half a file, or another one in its place, may lack what it is imported for. */
function present<T>(code: T): T {
  if (code === undefined) throw new TypeError('the code is not in its file');
  return code;
}

/** A part of the atlas's code. Loading it rejects with a {@link CodeError}. */
export const lazyCode = <T>(load: () => Promise<T>): Resource<T> =>
  resource(() =>
    load()
      .then(present)
      .catch((cause: unknown) => {
        throw new CodeError('missing', cause);
      }),
  );
