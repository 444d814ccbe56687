import { readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOrInstallNginx, type RunningNginx, startNginx } from '../../scripts/hosts/nginx-server.ts';
import { TEST_SITES } from '../../scripts/test-sites.ts';
import { headersFor, parseHeadersFile } from '../../src/site/pages/host-files.ts';

const FOLDER = TEST_SITES.frozen.output;

let nginx: RunningNginx;

beforeAll(async () => {
  await findOrInstallNginx();
  nginx = await startNginx(FOLDER);
});

afterAll(() => nginx?.stop());

const get = (path: string, headers: Readonly<Record<string, string>> = { 'accept-encoding': 'identity' }) =>
  fetch(nginx.address + path, { redirect: 'manual', headers });

const page = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');

const asset = (start: RegExp) =>
  `/assets/${readdirSync(`${FOLDER}/assets`).find((name) => start.test(name))}`;

const SCRIPT = asset(/^entree-.*\.js$/u);

test.each([
  '/',
  '/fiches/migracoop-paris/',
  '/integrer/vue/fiches/migracoop-paris/',
  '/territoires/commune/54395/',
  '/nulle-part/',
  SCRIPT,
  '/donnees/initiatives.csv',
])('%s has the headers of _headers', async (path) => {
  const { headers } = await get(path);
  const wanted = headersFor(parseHeadersFile(page('_headers')), path);
  expect(wanted.size).toBeGreaterThan(6);
  for (const [name, value] of wanted) expect(headers.get(name), name).toBe(value);
  if (!wanted.has('Access-Control-Allow-Origin'))
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
});

test.each([
  ['/', 'index.html', 200],
  ['/fiches/migracoop-paris/', 'fiches/migracoop-paris/index.html', 200],
  ['/territoires/commune/54395/', 'territoire.html', 200],
  ['/territoires/epci/245400676/?vue=1', 'territoire.html', 200],
  ['/territoires/commune/93063/', 'territoires/commune/93063/index.html', 200],
  ['/nulle-part/', '404.html', 404],
  ['/fiches/inconnue/', '404.html', 404],
  ['/assets/rien.js', '404.html', 404],
  ['/_headers', '404.html', 404],
])('%s answers %s', async (path, file, status) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe(page(file));
});

test.each([
  ['/comparer?niveau=region', '/comparer/?niveau=region'],
  ['/fiches/', '/'],
  ['/FICHES', '/'],
  ['/territoires/departement', '/territoires/'],
  ['/Territoires/Departement/2a?q=x', '/territoires/departement/2A/?q=x'],
  ['/territoires/departement/2a/', '/territoires/departement/2A/'],
  ['/territoires/commune/2b033', '/territoires/commune/2B033/'],
  ['/TERRITOIRES/COMMUNE/54395', '/territoires/commune/54395/'],
  ['/territoires/epci/245400676', '/territoires/epci/245400676/'],
  ['/fiches/MIGRACOOP-PARIS/', '/fiches/migracoop-paris/'],
  ['/Fiches/Migracoop-Paris', '/fiches/migracoop-paris/'],
])('%s is sent to %s', async (path, to) => {
  const response = await get(path);
  expect([response.status, response.headers.get('location')]).toEqual([301, to]);
});

test.each([
  ['/integrer/vue/fiches/retiree/', '/integrer/vue/page/?de=fiches/retiree&theme=sombre'],
  [
    '/integrer/vue/territoires/commune/2A004/',
    '/integrer/vue/page/?de=territoires/commune/2A004&theme=sombre',
  ],
  ['/integrer/vue/UNKNOWN', '/integrer/vue/?theme=sombre'],
  ['/Integrer/vue', '/integrer/vue/?theme=sombre'],
])('%s, which is no view, is sent to %s', async (path, to) => {
  const response = await get(`${path}?theme=sombre`);
  expect([response.status, response.headers.get('location')]).toEqual([302, to]);
});

test('a part of a file can be asked for', async () => {
  const font = asset(/\.woff2$/u);
  const response = await get(font, { range: 'bytes=4-13', 'accept-encoding': 'identity' });
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe(`bytes 4-13/${statSync(FOLDER + font).size}`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(readFileSync(FOLDER + font).subarray(4, 14));
});

test('a file that has not changed is not sent again', async () => {
  const etag = (await get('/')).headers.get('etag') ?? '';
  expect((await get('/', { 'if-none-match': etag, 'accept-encoding': 'identity' })).status).toBe(304);
});

describe('compressed', () => {
  const encoded = async (path: string, encoding: string) => {
    const { headers } = await get(path, { 'accept-encoding': encoding });
    return [headers.get('content-encoding'), headers.get('content-length')];
  };

  test.each(['/', SCRIPT])('%s comes from the copies that the build wrote', async (path) => {
    const file = FOLDER + (path === '/' ? '/index.html' : path);
    expect(await encoded(path, 'gzip')).toEqual(['gzip', `${statSync(`${file}.gz`).size}`]);
    if (nginx.hasBrotli)
      expect(await encoded(path, 'gzip, br')).toEqual(['br', `${statSync(`${file}.br`).size}`]);
  });

  test.each([
    '/a-propos/',
    '/donnees/regions.geojson',
    '/donnees/initiatives.csv',
    asset(/^intercommunalites-.*\.topojson$/u),
  ])('%s, which has no copy, is compressed on the way', async (path) => {
    expect((await encoded(path, 'gzip'))[0]).toBe('gzip');
  });
});

test.each([
  [asset(/^carte-.*\.topojson$/u), 'application/json'],
  ['/donnees/regions.geojson', 'application/geo+json'],
  ['/donnees/initiatives.csv', 'text/csv'],
  ['/hors-ligne.js', 'javascript'],
  [asset(/\.woff2$/u), 'font/woff2'],
])('%s is of type %s', async (path, type) => {
  expect((await get(path)).headers.get('content-type')).toContain(type);
});

describe('under a folder of a domain', () => {
  let under: RunningNginx;

  beforeAll(async () => {
    under = await startNginx(TEST_SITES.folder.output);
  });

  afterAll(() => under?.stop());

  test.each([
    ['/atlas/', 200, null],
    ['/atlas/fiches/migracoop-paris/', 200, null],
    ['/atlas/territoires/commune/54395/', 200, null],
    ['/atlas/FICHES/', 301, '/atlas/'],
    ['/atlas/comparer?a=1', 301, '/atlas/comparer/?a=1'],
    ['/atlas/Territoires/Departement/2a', 301, '/atlas/territoires/departement/2A/'],
    ['/atlas/nulle-part/', 404, null],
    ['/fiches/', 404, null],
  ])('%s: %d', async (path, status, to) => {
    const { headers, status: answered } = await fetch(under.domain + path, { redirect: 'manual' });
    expect([answered, headers.get('location')]).toEqual([status, to]);
    if (path.startsWith('/atlas/'))
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
