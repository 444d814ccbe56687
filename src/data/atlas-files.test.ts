import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CATALOGUE_FILE } from '../formats/catalogue-file.ts';
import { SHEET_FILE } from '../formats/sheet-file.ts';
import { sheetFixture, tinyCatalogue } from '../testing/tiny-atlas.ts';

const IDS = tinyCatalogue.sheets.map(({ id }) => id);
const [ID = ''] = IDS;

const catalogue = (version: string, ids = IDS) =>
  CATALOGUE_FILE.write({
    ...tinyCatalogue,
    sheets: tinyCatalogue.sheets.filter(({ id }) => ids.includes(id)),
    versions: ids.map(() => version),
  });

/** A host whose catalogue the browser kept from before the publication. */
const host = (kept: string) =>
  vi.fn(async (url: string, { cache }: RequestInit = {}) => {
    if (url.endsWith(CATALOGUE_FILE.name))
      return new Response(cache === 'no-cache' ? catalogue('new') : kept);
    return url.includes('-new.')
      ? new Response(SHEET_FILE.write(sheetFixture(ID)))
      : new Response('', { status: 404 });
  });

const load = async (fetch: ReturnType<typeof host>, id = ID) => {
  vi.stubGlobal('fetch', fetch);
  return (await import('./atlas-files.ts')).loadSheet(id);
};

beforeEach(() => vi.resetModules());

afterEach(() => vi.unstubAllGlobals());

test('a sheet that changed since the catalogue was kept is found by the one that the host has now', async () => {
  expect(await load(host(catalogue('old')))).toMatchObject({ id: ID });
});

test('so is one that was published since', async () => {
  expect(await load(host(catalogue('new', [])))).toMatchObject({ id: ID });
});

test('a sheet that no catalogue knows is none, and the host is asked once more only', async () => {
  const fetch = host(catalogue('new'));
  expect(await load(fetch, 'inconnue')).toBeNull();
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('one whose file fails otherwise is not looked for elsewhere', async () => {
  const fetch = host(catalogue('old'));
  fetch.mockImplementation(async (url) => {
    if (url.endsWith(CATALOGUE_FILE.name)) return new Response(catalogue('old'));
    throw new TypeError('away');
  });
  await expect(load(fetch)).rejects.toMatchObject({ reason: 'network' });
  expect(fetch).toHaveBeenCalledTimes(2);
});
