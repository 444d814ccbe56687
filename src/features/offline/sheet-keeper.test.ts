import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FilesOfSheets } from './files-of-sheets.ts';

const HOST = 'https://atlas.test/';
const filesOfSheets = vi.fn<(ids: readonly string[]) => Promise<FilesOfSheets>>();
vi.mock('./files-of-sheets.ts', async (actual) => ({ ...(await actual<object>()), filesOfSheets }));

/** What the host sends, by address. */
const sent = new Map<string, Response>();
let stores = new Map<string, Map<string, Response>>();
let room = Number.POSITIVE_INFINITY;

function cacheOf(store: Map<string, Response>) {
  return {
    keys: async () => [...store.keys()].map((url) => ({ url })),
    match: async (url: string) => store.get(url)?.clone(),
    put: async (url: string, response: Response) => {
      if (store.size >= room) throw new DOMException('full', 'QuotaExceededError');
      store.set(url, response);
    },
    delete: async (asked: string | { url: string }) =>
      store.delete(typeof asked === 'string' ? asked : asked.url),
  };
}

const fetched: string[] = [];
const own = () =>
  [...(stores.get(`fiches-gardees-${HOST}`)?.keys() ?? [])].filter((url) => url.includes('/assets/'));

function publish(id: string, text: string): string {
  const body = JSON.stringify({ id, text });
  const version = createHash('sha256').update(body).digest('base64url').slice(0, 8);
  const url = `${HOST}assets/${id}-${version}.json`;
  sent.set(url, new Response(body, { headers: { 'content-length': `${body.length}` } }));
  return url;
}

const place = (texts: Readonly<Record<string, string>>, contours: readonly string[] = []) =>
  filesOfSheets.mockImplementation(async (ids) => ({
    ids,
    texts: ids.flatMap((id) => texts[id] ?? []),
    contours,
  }));

beforeEach(() => {
  sent.clear();
  stores = new Map();
  room = Number.POSITIVE_INFINITY;
  fetched.length = 0;
  vi.stubGlobal('location', { href: HOST });
  const opened = (name: string) => stores.get(name) ?? stores.set(name, new Map()).get(name) ?? new Map();
  vi.stubGlobal('caches', {
    has: async (name: string) => stores.has(name),
    open: async (name: string) => cacheOf(opened(name)),
    match: async (url: string) =>
      [...stores.values()]
        .find((store) => store.has(url))
        ?.get(url)
        ?.clone(),
  });
  vi.stubGlobal('fetch', async (asked: string) => {
    fetched.push(asked);
    return (
      sent.get(asked.replace('?garder', ''))?.clone() ??
      new Response('<p>Portail', { headers: { 'content-type': 'text/html' } })
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

const keeper = () => import('./sheet-keeper.ts');
const keep = async (name: string, ids: readonly string[], signal = new AbortController().signal) =>
  (await keeper()).keepSheets(name, ids, { onStep: () => undefined, signal });

test('what is kept stays until nothing that was asked for needs it', async () => {
  const { areKept, forgetSheets } = await keeper();
  const [a, b] = [publish('a', 'un'), publish('b', 'deux')];
  place({ a, b });
  expect(await areKept('region:53', ['a', 'b'])).toBeNull();
  expect(await keep('region:53', ['a', 'b'])).toEqual({ done: 2, failed: 0, of: 2, isFull: false });
  await keep('dossier', ['b']);
  expect(await areKept('region:53', ['a', 'b'])).toBe(true);
  expect(fetched, 'once each').toHaveLength(2);
  await forgetSheets('region:53');
  expect(own()).toEqual([b]);
  expect(await areKept('region:53', ['a', 'b'])).toBeNull();
});

test('what is not the sheet that its address names is refused, and asked for again alone', async () => {
  const [a, b] = [publish('a', 'un'), publish('b', 'deux')];
  place({ a, b });
  const right = sent.get(b) ?? new Response();
  sent.set(b, new Response('{"id":"b"}'));
  expect(await keep('dossier', ['a', 'b'])).toMatchObject({ done: 1, failed: 1 });
  sent.set(b, right);
  fetched.length = 0;
  expect(await keep('dossier', ['a', 'b'])).toMatchObject({ done: 2, failed: 0 });
  expect(fetched).toEqual([`${b}?garder`]);
});

test('a portal’s page is kept for no contour', async () => {
  const a = publish('a', 'un');
  place({ a }, [`${HOST}assets/54-abcdefgh.topojson`]);
  expect(await keep('dossier', ['a'])).toMatchObject({ done: 1, failed: 1 });
  expect(own()).toEqual([a]);
});

test('a device without room says so, and asks for nothing more', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`s${at}`, publish(`s${at}`, 'un')]),
  );
  place(texts);
  room = 5;
  const { done, isFull } = await keep('theme:a', Object.keys(texts));
  expect({ done, isFull }).toEqual({ done: 4, isFull: true });
  expect(fetched.length).toBeLessThan(15);
});

test('who stops it keeps what has come', async () => {
  place({ a: publish('a', 'un') });
  expect(await keep('dossier', ['a'], AbortSignal.abort())).toMatchObject({ done: 0, of: 1, failed: 0 });
});

test('a publication brings what it changed; what it replaces is deleted by the next one', async () => {
  const { refreshKept } = await keeper();
  const [first, b] = [publish('a', 'un'), publish('b', 'deux')];
  place({ a: first, b });
  await keep('dossier', ['a', 'b']);
  const second = publish('a', 'un, revu');
  place({ a: second, b });
  await refreshKept();
  expect(new Set(own())).toEqual(new Set([first, b, second]));
  const third = publish('a', 'un, relu');
  place({ a: third, b });
  await refreshKept();
  expect(new Set(own())).toEqual(new Set([second, b, third]));
});

test('the size is that of what lacks: to the byte of few sheets, as forty weigh of many', async () => {
  const { sizeOfSheets } = await keeper();
  const texts = Object.fromEntries(
    Array.from({ length: 90 }, (_, at) => [`s${10 + at}`, publish(`s${10 + at}`, 'un')]),
  );
  place(texts);
  const ids = Object.keys(texts);
  const each = JSON.stringify({ id: 's10', text: 'un' }).length;
  expect(await sizeOfSheets(ids.slice(0, 3))).toEqual({ bytes: 3 * each, isExact: true });
  fetched.length = 0;
  expect(await sizeOfSheets(ids)).toEqual({ bytes: 90 * each, isExact: false });
  expect(fetched.length).toBeLessThanOrEqual(40);
  await keep('dossier', ids.slice(0, 2));
  expect(await sizeOfSheets(ids.slice(0, 3))).toEqual({ bytes: each, isExact: true });
});
