import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shippedFile } from '../../core/formats/shipped-file.ts';
import { fileLoader, fileResources, refreshFiles } from './load-file.ts';

const file = shippedFile<{ readonly rows: readonly number[] }>('rows.json', 2);
const rows = fileResources(file);
const loadRows = fileLoader(file);
const text = file.write({ rows: [1] });

const answer = (body: string, init?: ResponseInit) => new Response(body, init);
let counter = 0;
const url = () => `/data-${++counter}.json`;

/** An answer that comes when the test releases it. */
function held() {
  let arrive: (response: Response) => void = () => undefined;
  const promise = new Promise<Response>((resolve) => {
    arrive = resolve;
  });
  return { promise, arrive: (response: Response) => arrive(response) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a file is fetched once however often it is asked for', async () => {
  const fetch = vi.fn(async () => answer(text));
  vi.stubGlobal('fetch', fetch);
  const address = url();
  expect(await Promise.all([loadRows(address), loadRows(address)])).toEqual([{ rows: [1] }, { rows: [1] }]);
  expect(await loadRows(address)).toEqual({ rows: [1] });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a failure gives its reason and is tried again when asked again', async () => {
  const answers = [
    () => Promise.reject(new TypeError('offline')),
    async () => answer('', { status: 500 }),
    // Each twice: what is spoilt is fetched again at once.
    ...['<html>', text.slice(0, -3), '[]', '{"rows":[1]}'].flatMap((body) => [
      async () => answer(body),
      async () => answer(body),
    ]),
    async () => answer('{"version":1,"rows":[]}'),
    async () => answer(text),
  ];
  vi.stubGlobal('fetch', () => answers.shift()?.());
  const address = url();
  await expect(loadRows(address)).rejects.toMatchObject({ reason: 'network' });
  await expect(loadRows(address)).rejects.toMatchObject({ reason: 'http' });
  for (let turn = 0; turn < 4; turn++)
    await expect(loadRows(address)).rejects.toMatchObject({ reason: 'malformed' });
  await expect(loadRows(address)).rejects.toMatchObject({ reason: 'version' });
  expect(await loadRows(address)).toEqual({ rows: [1] });
});

test('a file that hangs is reported after eight seconds, and its late arrival still serves', async () => {
  let arrive: (response: Response) => void = () => undefined;
  const fetch = vi.fn(() => new Promise<Response>((resolve) => (arrive = resolve)));
  vi.stubGlobal('fetch', fetch);
  const address = url();
  const first = expect(loadRows(address)).rejects.toMatchObject({ reason: 'slow' });
  await vi.advanceTimersByTimeAsync(8000);
  await first;
  arrive(answer(text));
  await vi.advanceTimersByTimeAsync(0);
  expect(await loadRows(address)).toEqual({ rows: [1] });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a file that hangs is asked for again each time, in two requests at most: the last, and the first, which is the farthest', async () => {
  const sent: { readonly arrive: (response: Response) => void; readonly signal: AbortSignal | null }[] = [];
  vi.stubGlobal('fetch', (_: string, { signal = null }: RequestInit) => {
    const { promise, arrive } = held();
    sent.push({ arrive, signal });
    return promise;
  });
  const address = url();
  for (let turn = 0; turn < 3; turn++) {
    const slow = expect(loadRows(address)).rejects.toMatchObject({ reason: 'slow' });
    await vi.advanceTimersByTimeAsync(8000);
    await slow;
  }
  expect(sent.map(({ signal }) => signal?.aborted)).toEqual([false, true, false]);
  const fourth = loadRows(address);
  expect(sent.map(({ signal }) => signal?.aborted)).toEqual([false, true, true, false]);
  sent[0]?.arrive(answer(text));
  expect(await fourth).toEqual({ rows: [1] });
});

test('of more files than are held at once, the one asked for longest ago is fetched again', async () => {
  const fetch = vi.fn(async (_: string) => answer(text));
  vi.stubGlobal('fetch', fetch);
  const { load } = fileResources(file, 2);
  for (const url of ['a', 'b', 'a', 'c', 'a']) await load(url);
  expect(fetch.mock.calls.map(([url]) => url)).toEqual(['a', 'b', 'c']);
  await load('b');
  expect(fetch).toHaveBeenCalledTimes(4);
});

test('a spoilt copy is thrown out, and the file comes from the network', async () => {
  const kept = new Set<string>();
  const cache = { delete: async (url: string) => kept.delete(url) };
  vi.stubGlobal('caches', { keys: async () => ['kept'], open: async () => cache });
  const fetch = vi.fn(async (_: string, { cache: mode }: RequestInit) =>
    answer(mode === 'reload' ? text : '<html>'),
  );
  vi.stubGlobal('fetch', fetch);
  const address = url();
  kept.add(address);
  expect(await loadRows(address)).toEqual({ rows: [1] });
  expect(kept.size).toBe(0);
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('a file that was of no use is fetched anew when it is asked for again', async () => {
  const fetch = vi.fn(async (_: string, init: RequestInit) => {
    expect(init.signal).toBeDefined();
    return answer(text);
  });
  vi.stubGlobal('fetch', fetch);
  const address = url();
  await rows.load(address);
  rows.forget(address);
  expect(await rows.load(address)).toEqual({ rows: [1] });
  expect(fetch.mock.calls.map(([, init]) => init.cache)).toEqual([undefined, 'reload']);
});

test('before a broken page is loaded again, its files are fetched past every copy', async () => {
  const fetch = vi.fn(async (_: string, __?: RequestInit) => {
    throw new TypeError('no network');
  });
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('location', { origin: 'https://exemple.fr' });
  const names = ['https://exemple.fr/a.json', 'https://exemple.fr/b.topojson', 'https://exemple.fr/c.js'];
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue(
    names.map((name) => ({ name })) as unknown as PerformanceEntryList,
  );
  await refreshFiles();
  expect(fetch.mock.calls.map(([url, init]) => [url, init?.cache])).toEqual([
    ['https://exemple.fr/a.json', 'reload'],
    ['https://exemple.fr/b.topojson', 'reload'],
  ]);
});
