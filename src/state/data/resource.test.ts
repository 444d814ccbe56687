import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lazyCode, resource } from './resource.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** One that comes when the test releases it. */
function held() {
  let arrive: (value: string) => void = () => {};
  const load = vi.fn(() => new Promise<string>((resolve) => (arrive = resolve)));
  return { load, arrive: () => arrive('page') };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('code is asked for once; a failure is reported and forgotten', async () => {
  const load = vi.fn(async () => 'page');
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  const page = lazyCode(load);
  await expect(page.load()).rejects.toMatchObject({ name: 'CodeError', reason: 'missing' });
  expect(await Promise.all([page.load(), page.load()])).toEqual(['page', 'page']);
  expect(load).toHaveBeenCalledTimes(2);
});

test('a file without the code that it is asked for is a failure too', async () => {
  const load = vi.fn(async (): Promise<string | undefined> => undefined);
  const page = lazyCode(load);
  await expect(page.load()).rejects.toMatchObject({ name: 'CodeError', reason: 'missing' });
  load.mockResolvedValueOnce('page');
  expect(await page.load()).toBe('page');
});

test('what hangs has failed after eight seconds, and is used once it comes', async () => {
  const { load, arrive } = held();
  const page = lazyCode(load);
  const first = expect(page.load()).rejects.toMatchObject({ reason: 'slow' });
  expect(page.now().stage).toBe('loading');
  expect(page.isLoading()).toBe(true);
  await pass(8000);
  await first;
  expect(page.isLoading()).toBe(false);
  expect(page.now().stage).toBe('failed');
  arrive();
  await pass(0);
  expect(page.now()).toEqual({ stage: 'ready', value: 'page' });
  expect(await page.load()).toBe('page');
  expect(load).toHaveBeenCalledTimes(1);
});

test('who asks again for what hangs takes what comes first', async () => {
  const arrivals: ((value: string) => void)[] = [];
  const page = lazyCode(() => new Promise<string>((resolve) => arrivals.push(resolve)));
  const slow = expect(page.load()).rejects.toMatchObject({ reason: 'slow' });
  await pass(8000);
  await slow;
  const again = page.load();
  arrivals[0]?.('first');
  expect(await again).toBe('first');
});

test('what has failed is loaded again when it is asked for, not when it is merely wanted', async () => {
  const load = vi.fn(async () => 'words').mockRejectedValueOnce(new Error('down'));
  const words = resource(load);
  expect(words.now()).toEqual({ stage: 'idle', value: null });
  words.loadOnce();
  await pass(0);
  words.loadOnce();
  await pass(0);
  expect(words.now().stage).toBe('failed');
  words.ask();
  await pass(0);
  expect(words.now()).toEqual({ stage: 'ready', value: 'words' });
  words.ask();
  words.loadOnce();
  expect(load).toHaveBeenCalledTimes(2);
});

test.each([
  ['comes', vi.fn(async () => 'words'), 'words'],
  ['fails', vi.fn<() => Promise<string>>().mockRejectedValue(new Error('down')), null],
])('who waits for what %s is answered then, and at once from then on', async (_, load, value) => {
  const words = resource(load);
  words.loadOnce();
  expect(await words.settled()).toBe(value);
  expect(await words.settled()).toBe(value);
});

test('what is lost once it has come has failed, until it is asked for again', async () => {
  const losses: (() => void)[] = [];
  const words = resource(async ({ lose }) => {
    losses.push(lose);
    return 'words';
  });
  const listener = vi.fn();
  words.subscribe(listener);
  await words.load();
  listener.mockClear();
  losses[0]?.();
  expect(listener).toHaveBeenCalled();
  expect(words.now()).toEqual({ stage: 'failed', value: null });
  await words.load();
  losses[0]?.();
  expect(words.now().stage).toBe('ready');
});

test('what was forgotten is loaded anew, and the request says so', async () => {
  const words = resource(async ({ isAnew }) => isAnew);
  expect(await words.load()).toBe(false);
  words.forget();
  expect(words.now().stage).toBe('idle');
  expect(await words.load()).toBe(true);
});
