import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sheetFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import { partCatalogue } from '../../compiler/catalogue/part-catalogue.ts';
import { CATALOGUE_FILE, type CatalogueWords, LATER_WORDS_FILE } from '../../core/formats/catalogue-file.ts';
import { SHEET_FILE } from '../../core/formats/sheet-file.ts';

const IDS = tinyCatalogue.sheets.map(({ id }) => id);
const [ID = ''] = IDS;

const catalogue = (version: string, ids = IDS) =>
  CATALOGUE_FILE.write(
    partCatalogue({
      ...tinyCatalogue,
      sheets: tinyCatalogue.sheets.filter(({ id }) => ids.includes(id)),
      versions: ids.map(() => version),
    }).first,
  );

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

const [model] = tinyCatalogue.sheets;
if (!model) throw new Error('no sheet');

const sixty = Array.from({ length: 60 }, (_, at) => ({ ...model, id: `fiche-${at}`, title: `Fiche ${at}` }));
const { first, later } = partCatalogue({ ...tinyCatalogue, sheets: sixty, versions: sixty.map(() => 'new') });

const words = (later: CatalogueWords | null) => {
  if (!later) throw new Error('one part');
  return later;
};

const reversed = partCatalogue({
  ...tinyCatalogue,
  sheets: sixty.toReversed(),
  versions: sixty.map(() => 'next'),
});

/** Of a large collection, whose host has the rest of the last publication alone. */
const largeHost = (kept: string) => {
  const catalogueText = (version: string) =>
    CATALOGUE_FILE.write({ ...first, files: { [LATER_WORDS_FILE.name]: `/suite-${version}.json` } });
  return vi.fn(async (url: string, { cache }: RequestInit = {}) => {
    if (url.endsWith(CATALOGUE_FILE.name))
      return new Response(catalogueText(cache === 'no-cache' ? 'new' : kept));
    if (url === '/suite-new.json') return new Response(LATER_WORDS_FILE.write(words(later)));
    return url.includes('fiche-55-new.')
      ? new Response(SHEET_FILE.write({ ...sheetFixture(ID), id: 'fiche-55' }))
      : new Response('', { status: 404 });
  });
};

const opened = async (fetch: ReturnType<typeof largeHost>) => {
  vi.stubGlobal('fetch', fetch);
  const [{ browserData }, { useWholeCatalogue }] = await Promise.all([
    import('./load-catalogue.ts'),
    import('./whole-catalogue.ts'),
  ]);
  return { browserData, lastTitle: () => useWholeCatalogue.getState().whole?.sheets.at(-1)?.title };
};

test('of a large collection one file comes first, and the words of later sheets once they are wanted', async () => {
  const fetch = largeHost('new');
  const { browserData, lastTitle } = await opened(fetch);
  const seen = await browserData.firstCatalogue?.();
  expect(seen?.sheets).toHaveLength(60);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(lastTitle()).toBeUndefined();
  expect((await browserData.catalogue()).sheets).toEqual(sixty);
  expect(lastTitle()).toBe('Fiche 59');
  expect(await browserData.catalogue()).toBe(await browserData.catalogue());
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('a later sheet is found by its id', async () => {
  const { browserData } = await opened(largeHost('new'));
  expect(await browserData.sheet('fiche-55')).toMatchObject({ id: 'fiche-55' });
});

test('a small collection is whole with its first file, and the same object', async () => {
  const fetch = host(catalogue('new'));
  vi.stubGlobal('fetch', fetch);
  const { browserData } = await import('./load-catalogue.ts');
  expect(await browserData.firstCatalogue?.()).toBe(await browserData.catalogue());
  expect(fetch).toHaveBeenCalledTimes(1);
});

/** Published since, in another order; the rest from before may be there for a moment longer. */
const nextHost = (hasRest: boolean) => {
  const fetch = largeHost('new');
  const before = fetch.getMockImplementation() ?? (async () => new Response(''));
  const next = { ...reversed.first, files: { [LATER_WORDS_FILE.name]: '/suite-next.json' } };
  fetch.mockImplementation(async (url, init) => {
    if (url === '/suite-next.json') return new Response(LATER_WORDS_FILE.write(words(reversed.later)));
    if (url.endsWith(CATALOGUE_FILE.name) && init?.cache) return new Response(CATALOGUE_FILE.write(next));
    if (url === '/suite-new.json' && hasRest) return before(url, init);
    const [, id] = url.match(/(fiche-\d+)-next\./u) ?? [];
    if (id) return new Response(SHEET_FILE.write({ ...sheetFixture(ID), id }));
    return url.endsWith(CATALOGUE_FILE.name) ? before(url, init) : new Response('', { status: 404 });
  });
  return fetch;
};

const pressed = async (hasRest: boolean, at: number) => {
  const { browserData } = await opened(nextHost(hasRest));
  const seen = await browserData.firstCatalogue?.();
  return browserData.sheet(seen?.sheets[at]?.id ?? '');
};

test.each([true, false])(
  'a marker leads to its sheet after a publication in another order',
  async (hasWords) => {
    expect(await pressed(hasWords, 55)).toMatchObject({ id: 'fiche-55' });
    expect(await pressed(hasWords, 5)).toMatchObject({ id: 'fiche-5' });
  },
);

test('where a publication has removed the rest, the host is asked for its catalogue', async () => {
  const { browserData, lastTitle } = await opened(largeHost('old'));
  await browserData.catalogue();
  expect(lastTitle()).toBe('Fiche 59');
});

test('a rest that fails otherwise is reported, and asked for again', async () => {
  const fetch = largeHost('new');
  const { browserData } = await opened(fetch);
  await browserData.firstCatalogue?.();
  fetch.mockRejectedValueOnce(new TypeError('away'));
  await expect(browserData.catalogue()).rejects.toMatchObject({ reason: 'network' });
  expect((await browserData.catalogue()).sheets).toHaveLength(60);
});
