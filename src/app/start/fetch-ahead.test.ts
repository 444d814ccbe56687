// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mapFails, resetMapStage } from '../../state/map-stage.ts';
import { fetchSheetsAhead } from './fetch-ahead.ts';

const load = vi.hoisted(() => ({
  loadCatalogue: vi.fn<() => Promise<{ sheets: { id: string }[] }>>(),
  loadSheet: vi.fn<(id: string) => Promise<unknown>>(),
}));
vi.mock('../../data/atlas-files.ts', () => load);

const collection = (count: number) => ({
  sheets: Array.from({ length: count }, (_, index) => ({ id: `fiche-${index + 1}` })),
});

beforeEach(() => {
  resetMapStage();
  load.loadSheet.mockReset().mockResolvedValue(null);
  load.loadCatalogue.mockResolvedValue(collection(3));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const asked = () => load.loadSheet.mock.calls.map(([id]) => id);

async function ahead(): Promise<string[]> {
  const all = fetchSheetsAhead();
  expect(asked()).toEqual([]);
  mapFails('unavailable');
  await all;
  return asked();
}

test('once the map needs the network no more each sheet is fetched, one that fails too', async () => {
  load.loadSheet.mockRejectedValueOnce(new Error('away'));
  expect(await ahead()).toEqual(['fiche-1', 'fiche-2', 'fiche-3']);
});

test('a larger collection is left to what the reader opens', async () => {
  load.loadCatalogue.mockResolvedValue(collection(16));
  expect(await ahead()).toEqual([]);
});

test('a visitor who saves data fetches what is opened', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  expect(await ahead()).toEqual([]);
});
