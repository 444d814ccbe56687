import { createMemoryHistory } from '@tanstack/react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAtlasRouter } from '../router.tsx';
import { useSlowPage, watchSlowPages } from '../shell/slow-page.ts';
import { sheetFixture, tinyData } from '../testing/tiny-atlas.ts';

const isSlow = () => useSlowPage.getState().isSlow;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  useSlowPage.setState({ isSlow: false });
});

test('a page that takes four seconds is late, until it is there', async () => {
  let arrive: () => void = () => {};
  const data = tinyData({
    sheet: () => new Promise((resolve) => (arrive = () => resolve(sheetFixture('soleil')))),
  });
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createAtlasRouter({ history, data, base: '/' });
  await router.load();
  watchSlowPages(router);
  history.push('/fiches/soleil/');
  const loading = router.load();
  await vi.advanceTimersByTimeAsync(3999);
  expect(isSlow()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isSlow()).toBe(true);
  arrive();
  await loading;
  expect(isSlow()).toBe(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(isSlow(), 'a page that is there').toBe(false);
});
