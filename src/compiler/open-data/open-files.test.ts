import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { editionsOf } from '../catalogue/editions.ts';
import { FROZEN, frozenContent } from '../frozen-content.fixture.ts';
import { readSite } from '../settings/read-site.ts';
import { tableSchema } from './data-package.ts';
import { openFiles, writtenFiles } from './open-files.ts';

const frozen = frozenContent();
const site = readSite(FROZEN);
const NO_AREA = { type: 'FeatureCollection' as const, features: [] };
const content = {
  ...frozen,
  site,
  indicators: [],
  regions: NO_AREA,
  departements: NO_AREA,
  editions: editionsOf(site, frozen.sheets),
};
const files = new Map(writtenFiles(content, '/').map(({ path, text }) => [path, text]));
const textOf = (name: string) => files.get(`donnees/${name}`) ?? '';
const read = (name: string) => JSON.parse(textOf(name));

const validator = (name: string) =>
  new Ajv({ strict: true, allErrors: true, formats: { regex: true } }).compile(
    JSON.parse(readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8')),
  );

/** Cells of a line, without the quotes that French spreadsheets want. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/gu)].map(
    ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
  );

test('the CSV keeps to its Table Schema', () => {
  const { fields } = tableSchema();
  const [head = '', ...lines] = textOf('initiatives.csv').replace('\ufeff', '').trimEnd().split('\r\n');
  expect(cellsOf(head)).toEqual(fields.map(({ name }) => name));
  expect(lines).toHaveLength(13);
  const rows = lines.map(cellsOf);
  for (const [at, { name, type, constraints = {} }] of fields.entries()) {
    const cells = rows.map((row) => row[at] ?? '');
    const { required, unique, pattern, minimum = -Infinity, maximum = Infinity } = constraints;
    if (required) expect(cells, name).not.toContain('');
    if (unique) expect(new Set(cells).size, name).toBe(cells.length);
    if (pattern) for (const cell of cells) expect(cell, name).toMatch(new RegExp(`^(?:${pattern})$`, 'u'));
    if (type === 'number')
      for (const cell of cells.map(Number)) expect(minimum <= cell && cell <= maximum, name).toBe(true);
  }
});

test('every level that has sheets has a GeoJSON, with its territories and their sheets', () => {
  const names = [...files.keys()].filter((path) => path.endsWith('.geojson'));
  expect(names).toEqual(
    ['initiatives', 'regions', 'departements', 'petr', 'intercommunalites', 'communes'].map(
      (name) => `donnees/${name}.geojson`,
    ),
  );
  const { features, version, licence, date } = read('communes.geojson');
  expect({ version, licence, date }).toEqual({
    version: '3.0.0',
    licence: 'ODbL 1.0',
    date: '2026-01-01',
  });
  const paris = features.find((one: { properties: { code: string } }) => one.properties.code === '75056');
  expect(paris.properties).toEqual({
    code: '75056',
    nom: 'Paris',
    fiches: ['maison-des-coursiers-paris', 'migracoop-paris'],
  });
  expect(paris.geometry.type).toMatch(/^(?:Multi)?Polygon$/u);
});

test('a territory without contour is the point of its marker', () => {
  const { sheetTerritories } = content.mapTopology.objects;
  const bare = {
    ...content.mapTopology,
    objects: { ...content.mapTopology.objects, sheetTerritories: { ...sheetTerritories, geometries: [] } },
  };
  const written = writtenFiles({ ...content, mapTopology: bare }, '/');
  const { features } = JSON.parse(written.find(({ path }) => path.endsWith('petr.geojson'))?.text ?? '');
  expect(features[0].geometry.type).toBe('Point');
});

test('the package names every data file, and is as its schema says', () => {
  const validate = validator('data-package.schema.json');
  const written = read('datapackage.json');
  validate(written);
  expect(validate.errors).toBeNull();
  expect(written.resources.map(({ path }: { path: string }) => `donnees/${path}`)).toEqual(
    openFiles(content).flatMap(({ path, edition }) => (edition ? path : [])),
  );
  expect(written.resources[0]).toMatchObject({
    rights: 'droits des auteurs, texte reproduit avec sa source',
  });
  expect(written.resources[3].licenses).toEqual([
    { name: 'ODbL-1.0', path: 'https://opendatacommons.org/licenses/odbl/1-0/', title: 'ODbL 1.0' },
  ]);
});

test('addresses of sheets are whole where the site’s own is known, in every file', () => {
  const [sheet] = frozen.sheets;
  const whole = `https://carte.example.org/fiches/${sheet?.id}/`;
  expect(read('initiatives.json').initiatives[0].url).toBe(whole);
  expect(read('initiatives.geojson').features[0].properties.url).toBe(whole);
  expect(textOf('initiatives.csv')).toContain(`;${whole};`);
  const unknown = { ...content, tableSupplement: { ...content.tableSupplement, address: null } };
  const [csv] = writtenFiles(unknown, '/atlas/');
  expect(csv?.text).toContain(`;/atlas/fiches/${sheet?.id}/;`);
});

test('the schema of the CSV says that it begins with a mark', () => {
  expect(textOf('initiatives.csv').startsWith('\ufeff')).toBe(true);
  expect(tableSchema().description).toContain('U+FEFF');
});

test('the DCAT catalogue is as its schema says, and is not written without public address', () => {
  const validate = validator('dcat.schema.json');
  validate(read('catalogue.jsonld'));
  expect(validate.errors).toBeNull();
  const [sheets] = read('catalogue.jsonld')['dcat:dataset'];
  expect(sheets['dcat:keyword']).toContainEqual({ '@value': 'Emploi et insertion', '@language': 'fr' });
  const nowhere = { ...content, site: { ...site, publication: { ...site.publication, address: null } } };
  expect(openFiles(nowhere).map(({ path }) => path)).not.toContain('donnees/catalogue.jsonld');
});

test.each([
  [[], null],
  [['2021', '2021-06', '2020-12-31'], '2021-06'],
  [['2021-06-02', '2021-06-30'], '2021-06-30'],
])('of sheets of %j, the date is %s', (dates, date) => {
  const sheets = dates.map((one) => ({ details: { date: one }, source: null }));
  expect(editionsOf(site, sheets).sheets.date).toBe(date);
});
