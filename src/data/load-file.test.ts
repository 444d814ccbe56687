import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shippedFile } from '../formats/shipped-file.ts';
import { fileLoader } from './load-file.ts';

const file = shippedFile<{ readonly rows: readonly number[] }>('rows.json', 2, { rows: 'array' });
const loadRows = fileLoader(file);
const text = file.write({ rows: [1] });

const answer = (body: string, init?: ResponseInit) => new Response(body, init);
let counter = 0;
const url = () => `/data-${++counter}.json`;

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

test('a failure tells its reason and is tried again when asked again', async () => {
  const answers = [
    () => Promise.reject(new TypeError('offline')),
    async () => answer('', { status: 500 }),
    async () => answer('<html>'),
    async () => answer(text.slice(0, -3)),
    async () => answer('[]'),
    async () => answer('{"version":2}'),
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

test('a file that hangs is told after eight seconds, and its late arrival still serves', async () => {
  let arrive: (response: Response) => void = () => undefined;
  const fetch = vi.fn(() => new Promise<Response>((resolve) => (arrive = resolve)));
  vi.stubGlobal('fetch', fetch);
  const address = url();
  const first = expect(loadRows(address)).rejects.toMatchObject({ reason: 'slow' });
  await vi.advanceTimersByTimeAsync(8000);
  await first;
  arrive(answer(text));
  expect(await loadRows(address)).toEqual({ rows: [1] });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('of more files than are held at once, the one asked for longest ago is fetched again', async () => {
  const fetch = vi.fn(async () => answer(text));
  vi.stubGlobal('fetch', fetch);
  const load = fileLoader(file, 2);
  for (const url of ['a', 'b', 'a', 'c', 'a']) await load(url);
  expect(fetch.mock.calls.flat()).toEqual(['a', 'b', 'c']);
  await load('b');
  expect(fetch).toHaveBeenCalledTimes(4);
});
