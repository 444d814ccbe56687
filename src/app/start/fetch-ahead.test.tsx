import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataError } from '../../state/data/load-file.ts';
import { CodeError } from '../../state/data/resource.ts';
import { reportMapFailure, resetMapStage } from '../../state/map/map-stage.ts';
import { fetchAhead } from './fetch-ahead.ts';

const load = vi.hoisted(() => ({
  loadCatalogue: vi.fn<() => Promise<{ sheets: { id: string }[] }>>(),
  loadSheet: vi.fn<(id: string) => Promise<unknown>>(),
}));
vi.mock('../../state/data/atlas-files.ts', () => load);

const collection = (count: number) => ({
  sheets: Array.from({ length: count }, (_, index) => ({ id: `fiche-${index + 1}` })),
});

beforeEach(() => {
  resetMapStage();
  load.loadSheet.mockReset().mockResolvedValue(null);
  load.loadCatalogue.mockReset().mockResolvedValue(collection(3));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const asked = () => load.loadSheet.mock.calls.map(([id]) => id);

async function ahead(): Promise<string[]> {
  const all = fetchAhead();
  expect(asked()).toEqual([]);
  reportMapFailure('unavailable');
  await all;
  return asked();
}

test('once the map needs the network no more each sheet is fetched, one that fails too', async () => {
  load.loadSheet.mockRejectedValueOnce(new Error('away'));
  expect(await ahead()).toEqual(['fiche-1', 'fiche-2', 'fiche-3']);
});

test('of a larger collection the first ones are, the others are left to what the reader opens', async () => {
  load.loadCatalogue.mockResolvedValue(collection(400));
  expect(await ahead()).toHaveLength(15);
  expect(asked().at(-1)).toBe('fiche-15');
});

test('a visitor who saves data fetches what is opened', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  expect(await ahead()).toEqual([]);
});

test('one that fails is asked for again without a word from the browser, after ever longer delays', async () => {
  vi.useFakeTimers();
  for (const error of [
    new DataError('/suite.json', 'http'),
    new CodeError('slow'),
    new DataError('/suite.json', 'slow'),
  ])
    load.loadCatalogue.mockRejectedValueOnce(error);
  const all = fetchAhead();
  reportMapFailure('unavailable');
  const asks: number[] = [];
  for (const ms of [1999, 1, 3999, 1, 7999, 1]) {
    await vi.advanceTimersByTimeAsync(ms);
    asks.push(load.loadCatalogue.mock.calls.length);
  }
  expect(asks).toEqual([1, 2, 2, 3, 3, 4]);
  await all;
  expect(asked()).toHaveLength(3);
});

test('one that fails is asked for again once the network is back', async () => {
  load.loadCatalogue.mockRejectedValueOnce(new DataError('/suite.json', 'network'));
  const all = fetchAhead();
  reportMapFailure('unavailable');
  await vi.waitFor(() => expect(load.loadCatalogue).toHaveBeenCalledTimes(1));
  expect(asked()).toEqual([]);
  dispatchEvent(new Event('online'));
  await all;
  expect(asked()).toHaveLength(3);
});
