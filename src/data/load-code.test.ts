import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeLoader } from './load-code.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('code is asked for once; a failure is told and forgotten', async () => {
  const load = vi.fn(async () => 'page');
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  const page = codeLoader(load);
  await expect(page()).rejects.toMatchObject({ name: 'CodeError', reason: 'missing' });
  expect(await Promise.all([page(), page()])).toEqual(['page', 'page']);
  expect(load).toHaveBeenCalledTimes(2);
});

test('a file without the code that it is asked for is a failure too', async () => {
  const load = vi.fn(async (): Promise<string | undefined> => undefined);
  const page = codeLoader(load);
  await expect(page()).rejects.toMatchObject({ name: 'CodeError', reason: 'missing' });
  load.mockResolvedValueOnce('page');
  expect(await page()).toBe('page');
});

test('code that hangs is a failure after eight seconds, and is used once it comes', async () => {
  let arrive: (page: string) => void = () => {};
  const load = vi.fn(() => new Promise<string>((resolve) => (arrive = resolve)));
  const page = codeLoader(load);
  const first = expect(page()).rejects.toMatchObject({ reason: 'slow' });
  await vi.advanceTimersByTimeAsync(8000);
  await first;
  const second = page();
  arrive('page');
  expect(await second).toBe('page');
  expect(load).toHaveBeenCalledTimes(1);
});
