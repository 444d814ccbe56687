import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadJson } from './load-json.ts';

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
  const fetch = vi.fn(async () => answer('{"a":1}'));
  vi.stubGlobal('fetch', fetch);
  const file = url();
  expect(await Promise.all([loadJson(file), loadJson(file)])).toEqual([{ a: 1 }, { a: 1 }]);
  expect(await loadJson(file)).toEqual({ a: 1 });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a failure tells its reason and is tried again when asked again', async () => {
  const answers = [
    () => Promise.reject(new TypeError('offline')),
    async () => answer('', { status: 500 }),
    async () => answer('<html>'),
    async () => answer('[]'),
  ];
  vi.stubGlobal('fetch', () => answers.shift()?.());
  const file = url();
  await expect(loadJson(file)).rejects.toMatchObject({ reason: 'network' });
  await expect(loadJson(file)).rejects.toMatchObject({ reason: 'http' });
  await expect(loadJson(file)).rejects.toMatchObject({ reason: 'malformed' });
  expect(await loadJson(file)).toEqual([]);
});

test('a file that hangs is told after eight seconds, and its late arrival still serves', async () => {
  let arrive: (response: Response) => void = () => undefined;
  const fetch = vi.fn(() => new Promise<Response>((resolve) => (arrive = resolve)));
  vi.stubGlobal('fetch', fetch);
  const file = url();
  const first = expect(loadJson(file)).rejects.toMatchObject({ reason: 'slow' });
  await vi.advanceTimersByTimeAsync(8000);
  await first;
  arrive(answer('{"late":true}'));
  expect(await loadJson(file)).toEqual({ late: true });
  expect(fetch).toHaveBeenCalledTimes(1);
});
