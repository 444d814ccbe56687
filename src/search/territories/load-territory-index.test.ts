import { afterEach, expect, test, vi } from 'vitest';
import { TERRITORY_NAMES_FILE } from '../../formats/territory-names-file.ts';
import { loadTerritoryIndex } from './load-territory-index.ts';

const text = TERRITORY_NAMES_FILE.write({
  regions: [['53', 'Bretagne']],
  departements: [['29', 'Finistère', '53']],
  perimeterAliases: [],
  groupings: [],
  communes: [],
  otherNames: [],
  nouns: '',
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('territories that could not be loaded are loaded when they are asked for again', async () => {
  const fetch = vi.fn(async () => new Response(text));
  fetch.mockRejectedValueOnce(new TypeError('offline'));
  vi.stubGlobal('fetch', fetch);
  await expect(loadTerritoryIndex()).rejects.toThrow();
  const index = await loadTerritoryIndex();
  expect(index.territories.map(({ name }) => name)).toEqual(['Bretagne', 'Finistère']);
  expect(await loadTerritoryIndex()).toBe(index);
  expect(fetch).toHaveBeenCalledTimes(2);
});
