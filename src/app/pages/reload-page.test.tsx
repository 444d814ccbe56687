import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadsOnce } from './load-failure.ts';

const reload = vi.fn();
const answers = vi.fn(async () => new Response(null, { status: 404 }));

beforeEach(() => {
  reload.mockClear();
  sessionStorage.clear();
  vi.stubGlobal('location', { href: 'https://carte.test/comparer/?territoires=a', reload });
  vi.stubGlobal('fetch', answers);
  answers.mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('code that is removed loads the page again, once for each part', async () => {
  expect(await reloadsOnce('a.js')).toBe(true);
  expect(await reloadsOnce('a.js')).toBe(false);
  expect(await reloadsOnce('b.js')).toBe(true);
  expect(reload).toHaveBeenCalledTimes(2);
});

test('a page that could not come back is kept', async () => {
  answers.mockRejectedValueOnce(new TypeError('no network'));
  expect(await reloadsOnce('a.js')).toBe(false);
  answers.mockResolvedValueOnce(new Response(null, { status: 502 }));
  expect(await reloadsOnce('b.js')).toBe(false);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  expect(await reloadsOnce('c.js')).toBe(false);
  expect(reload).not.toHaveBeenCalled();
});

test('where nothing can be remembered, nothing is loaded again', async () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  expect(await reloadsOnce('a.js')).toBe(false);
  expect(reload).not.toHaveBeenCalled();
});
