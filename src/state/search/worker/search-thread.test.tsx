import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadSheetSearch } from './load-sheet-search.ts';
import { loadTerritorySearch } from './load-territory-search.ts';

const threads = vi.hoisted(() => ({ started: [] as Thread[], openers: vi.fn() }));
vi.mock('comlink', () => ({ wrap: threads.openers }));

class Thread extends EventTarget {
  isStopped = false;
  constructor() {
    super();
    threads.started.push(this);
  }
  terminate(): void {
    this.isStopped = true;
  }
}

const find = vi.fn(async () => ({ count: 0, results: [] }));
const names = { search: async () => [], isCommonNoun: async () => false };

beforeEach(() => {
  vi.stubGlobal('Worker', Thread);
  threads.started.length = 0;
  threads.openers.mockReturnValue({ sheets: async () => ({ find }), territories: async () => names });
});

afterEach(() => {
  for (const thread of threads.started) thread.dispatchEvent(new Event('error'));
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('both searches share one thread, and what it answers is handed over', async () => {
  const onLoss = vi.fn();
  const [sheets, territories] = await Promise.all([loadSheetSearch(onLoss), loadTerritorySearch(onLoss)]);
  expect(threads.started).toHaveLength(1);
  expect(await sheets.find('eau', 3)).toEqual({ count: 0, results: [] });
  expect(find).toHaveBeenCalledWith('eau', 3);
  expect(await territories.isCommonNoun('eau')).toBe(false);
  expect(onLoss).not.toHaveBeenCalled();
});

test('an answer that fails loses its search, and leaves the other one its thread', async () => {
  const [lostSheets, lostTerritories] = [vi.fn(), vi.fn()];
  const sheets = await loadSheetSearch(lostSheets);
  await loadTerritorySearch(lostTerritories);
  find.mockRejectedValueOnce(new Error('no memory'));
  await expect(sheets.find('eau', 3)).rejects.toThrow('no memory');
  expect(lostSheets).toHaveBeenCalledTimes(1);
  expect(lostTerritories).not.toHaveBeenCalled();
  expect(threads.started[0]?.isStopped).toBe(false);
});

test('an answer that hangs for eight seconds stops the thread; who asks again has another one', async () => {
  vi.useFakeTimers();
  const [lostSheets, lostTerritories] = [vi.fn(), vi.fn()];
  const sheets = await loadSheetSearch(lostSheets);
  await loadTerritorySearch(lostTerritories);
  find.mockReturnValueOnce(new Promise(() => {}));
  const answer = expect(sheets.find('eau', 3)).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(8000);
  await answer;
  expect([lostSheets, lostTerritories].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect(threads.started[0]?.isStopped).toBe(true);
  await loadSheetSearch(vi.fn());
  expect(threads.started).toHaveLength(2);
});

test('a thread that stops while a file is opened fails the opening', async () => {
  threads.openers.mockReturnValue({ sheets: () => new Promise(() => {}) });
  const opening = expect(loadSheetSearch(vi.fn())).rejects.toThrow('the search thread has stopped');
  threads.started[0]?.dispatchEvent(new Event('error'));
  await opening;
});
