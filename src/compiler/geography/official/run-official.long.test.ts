import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { area } from '@turf/turf';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { arcsOf } from '../../../core/geo/topology.ts';
import { frozenPath } from '../../frozen-content.fixture.ts';
import { readSite } from '../../settings/read-site.ts';
import { readContoursMetadata } from '../contours-metadata.ts';
import { PLACES_FILE } from '../place-table.ts';
import { CONTOURS_FILE, METADATA_FILE, readPlaces, readTopology } from '../read-geography.ts';
import { readTerritoryTables } from '../read-tables.ts';
import { territoryFeature, territoryFeatures } from '../territory-feature.ts';
import { geographyOptions } from './official-files.ts';
import { runOfficial } from './run-official.ts';
import { cornerOf, geoJsonText, SIDE, squares } from './squares.fixture.ts';

const tables = readTerritoryTables(process.cwd());
const communes = tables.communes.filter((row) => row.region !== '');
const codes = communes.map((row) => row.code);
const of90 = communes.filter((row) => row.departement === '90').map((row) => row.code);

type Answer = Buffer | string | ((response: ServerResponse) => void);

/** What the server has, by name of file; anything else is a 404. */
const shelf = new Map<string, Answer>();
let server: Server;
let address: string;
let root: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    // Tests block this process for seconds: a connection kept for later would be closed when it is used again.
    response.setHeader('connection', 'close');
    const answer = shelf.get(path.posix.basename(request.url ?? ''));
    if (typeof answer === 'function') answer(response);
    else if (answer === undefined) response.writeHead(404).end('absent');
    else response.end(answer);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/2026/geojson`;
});

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

beforeEach(() => {
  shelf.clear();
  if (root) rmSync(root, { recursive: true, force: true });
  root = mkdtempSync(path.join(tmpdir(), 'contours-'));
  mkdirSync(path.join(root, 'data'));
  cpSync(frozenPath('site.json'), path.join(root, 'data/site.json'));
  cpSync('data/territories', path.join(root, 'data/territories'), { recursive: true });
});

const WRITTEN = [CONTOURS_FILE, METADATA_FILE, PLACES_FILE];
const bytes = () => WRITTEN.map((file) => readFileSync(path.join(root, file), 'utf8'));
const run = (source: string, partial = false) => runOfficial(root, { source, partial }, () => {});

test('a whole France of squares replaces contours, places, metadata and the words of the site', async () => {
  shelf.set('communes-50m.geojson.gz', gzipSync(geoJsonText(squares(codes)), { level: 1 }));
  await run(address);

  const contours = readTopology(root);
  expect(territoryFeatures(contours, 'commune')).toHaveLength(codes.length);
  expect(territoryFeatures(contours, 'departement')).toHaveLength(tables.departements.length);
  expect(territoryFeatures(contours, 'epci')).toHaveLength(tables.epci.length);
  const geometries = contours.objects.communes?.geometries ?? [];
  const areas = new Map(geometries.map((one) => [one.id, one]));
  const arcs = codes.slice(0, 3).map((code) => {
    const one = areas.get(code);
    return one ? arcsOf(one) : [];
  });
  const shared = (a: number, b: number) => arcs[a]?.filter((arc) => arcs[b]?.includes(arc)).length;
  expect([shared(0, 1), shared(1, 2), shared(0, 2)]).toEqual([1, 1, 0]);
  const sum = of90.reduce((total, code) => total + area(territoryFeature(contours, 'commune', code)), 0);
  expect(area(territoryFeature(contours, 'departement', '90')) / sum).toBeCloseTo(1, 6);

  const [west, south] = cornerOf(codes.indexOf('90001'));
  const place = readPlaces(root).get('commune:90001');
  for (const [i, edge] of [west, south, west + SIDE, south + SIDE].entries())
    expect(place?.bbox[i]).toBeCloseTo(edge, 4);
  expect(place?.pin[0]).toBeCloseTo(west + SIDE / 2, 3);

  const metadata = readContoursMetadata(root);
  expect(metadata).toMatchObject({ kind: 'officiel', precision: { simplificationMetres: 50 } });
  expect(metadata.sources[0]).toMatchObject({ address: `${address}/`, year: 2026 });
  const site = readSite({ root, path: 'data' });
  expect(site.contours).toMatchObject({ kind: 'officiel', shortLabel: 'Contours officiels', maxZoom: 13 });
  expect(site.attribution).toBe('Contours officiels · IGN / Etalab · © contributeurs OpenStreetMap');
  expect(JSON.stringify(site)).not.toContain('ndicatif');
  expect(JSON.stringify(site)).not.toContain('0,4');
});

test('an incomplete source is refused with what is missing; --partial keeps the rest as it was', async () => {
  const missing = new Set(['90001', '90002', '90003', '90004']);
  const [before] = bytes();
  const given = codes.filter(
    (code) => code.startsWith('52') || (code.startsWith('90') && !missing.has(code)),
  );
  shelf.set('communes-52-haute-marne.geojson', geoJsonText(squares(given.filter((c) => c.startsWith('52')))));
  shelf.set('communes-90-territoire-de-belfort.geojson', geoJsonText(squares(given).slice(-97)));
  await expect(run(address)).rejects.toThrow('\n  90 : 4 communes (90001, 90002, 90003…)\n');
  expect(bytes()[0]).toBe(before);

  const lille = readPlaces(root).get('commune:59350');
  await run(address, true);
  const metadata = readContoursMetadata(root);
  expect(metadata).toMatchObject({ kind: 'mixte', officialDepartements: ['52'] });
  expect(metadata.withoutContour).toContain('14666');
  const places = readPlaces(root);
  expect(places.get('commune:59350')).toEqual(lille);
  expect(places.get('commune:52001')?.bbox[0]).toBeCloseTo(cornerOf(0)[0], 4);
  expect(readSite({ root, path: 'data' }).contours).toMatchObject({ kind: 'mixte', maxZoom: 11 });
  expect(readSite({ root, path: 'data' }).about.flatMap((part) => part.paragraphs)).toContain(
    readSite({ root, path: 'data' }).contours.warning,
  );
});

const good = geoJsonText(squares(of90));

test.each<[string, Answer | undefined, string]>([
  ['nothing there', undefined, 'aucun fichier de communes à cette adresse (404)'],
  ['a server that fails', (response) => response.writeHead(503).end(), 'le serveur répond 503'],
  ['a web page with status 200', '<!doctype html><p>Bienvenue</p>', 'page web'],
  ['a file cut short', good.slice(0, 5000), 'tronqué'],
  [
    'a line cut',
    (response) =>
      response
        .writeHead(200, { 'content-length': 99_999 })
        .write(good.slice(0, 99), () => response.destroy()),
    'le téléchargement a échoué',
  ],
  ['no code', good.replaceAll('"code"', '"insee"'), 'pas de code Insee'],
])('%s: reported in French, nothing written', async (_, answer, problem) => {
  if (answer !== undefined) shelf.set('communes-50m.geojson', answer);
  const before = bytes();
  await expect(run(address, true)).rejects.toThrow(problem);
  expect(bytes()).toEqual(before);
  expect(readdirSync(path.join(root, 'data/territories/contours'))).toHaveLength(2);
});

test('a line cut once is tried again', async () => {
  let cut = false;
  shelf.set('communes-50m.geojson', (response) => {
    if (cut) response.end(good);
    else response.destroy();
    cut = true;
  });
  await expect(run(address)).rejects.toThrow('\n  01 : 391 communes');
});

test('a local folder works like an address; one without communes is refused', async () => {
  const folder = path.join(root, 'contours-2018');
  mkdirSync(folder);
  await expect(run(folder)).rejects.toThrow('aucun fichier de communes');
  writeFileSync(path.join(folder, 'communes-100m.geojson'), good);
  await run(folder, true);
  const { sources, limits } = readContoursMetadata(root);
  expect(sources[0]).toMatchObject({ address: 'contours-2018', year: 2018 });
  expect(limits.join()).toContain('datent de 2018');
  expect(JSON.stringify(sources)).not.toContain(root);
});

test('no place given: the contours of the public address are fetched, or those there are with --partial', async () => {
  shelf.set('communes-50m.geojson', good);
  const none = geographyOptions(['--official', '--partial'], address);
  await run(none?.official ?? '', none?.partial);
  expect(readContoursMetadata(root)).toMatchObject({ kind: 'mixte', officialDepartements: ['90'] });
  expect(readContoursMetadata(root).sources[0]).toMatchObject({ address: `${address}/` });
});

function command(...given: string[]): Promise<{ code: unknown; stderr: string }> {
  const args = ['--import', 'tsx', 'src/compiler/cli/geography.ts', ...given];
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, _, stderr) => resolve({ code: error?.code, stderr }));
  });
}

test('the command ends with code 1 and one French message', async () => {
  const { code, stderr } = await command('--official', './nulle-part');
  expect(code).toBe(1);
  expect(stderr).toMatch(/nulle-part : rien à cet endroit\. Vérifiez le chemin donné après --official\.\n$/);
});

test('without network the command ends with code 1, and says what to do instead', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => {
    closed.listen(0, '127.0.0.1', resolve);
  });
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => {
    closed.close(resolve);
  });
  const { code, stderr } = await command('--official', `http://127.0.0.1:${port}/`);
  expect(code).toBe(1);
  expect(stderr).toContain('serveur injoignable (ECONNREFUSED). Cette commande a besoin du réseau');
  expect(stderr).toContain('npm run geography -- --official DOSSIER');
});

test('a command that can’t be understood ends with code 2 and how to use it', async () => {
  const { code, stderr } = await command('--partial');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Usage : npm run geography .*\nSans dossier ni adresse, .*https:/);
});
