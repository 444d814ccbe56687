import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ringArea } from '../../../core/geo/rings.ts';
import { readTerritoryTables } from '../read-tables.ts';
import { communesToday, parseCommunes, snapArea } from './communes-today.ts';
import { geoJsonText, SIDE, squares } from './squares.fixture.ts';

const tables = readTerritoryTables(process.cwd());

const official = (codes: readonly string[]) =>
  squares(codes).map(({ properties, geometry }) => ({
    code: properties.code,
    geometry: { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] },
  }));

const sizeOf = (code: string, areas: ReturnType<typeof communesToday>) => {
  const ring = areas.get(code)?.coordinates[0]?.[0] ?? [];
  const longitudes = ring.map(([x = 0]) => x);
  return Math.round((Math.max(...longitudes) - Math.min(...longitudes)) / SIDE);
};

test('communes that have merged since are one, without the edge between them', () => {
  const [merged] = tables.formerCommunes.filter((row) => row.code !== row.commune);
  const areas = communesToday(official([merged?.code ?? '', merged?.commune ?? '']), tables);
  expect([...areas.keys()]).toEqual([merged?.commune]);
  expect(areas.get(merged?.commune ?? '')?.coordinates).toHaveLength(1);
  expect(sizeOf(merged?.commune ?? '', areas)).toBe(2);
});

test('municipal arrondissements make their commune, unless it has its own contour', () => {
  const arrondissements = tables.arrondissements.filter((row) => row.commune === '75056');
  const codes = arrondissements.map((row) => row.code);
  expect(sizeOf('75056', communesToday(official(codes), tables))).toBe(20);
  expect(sizeOf('75056', communesToday(official(['75056', ...codes]), tables))).toBe(1);
});

test('overseas collectivités are left out; an unknown code and a code given twice are refused', () => {
  expect([...communesToday(official(['97502', '90001']), tables).keys()]).toEqual(['90001']);
  expect(() => communesToday(official(['90001', '90999']), tables)).toThrow('inconnu(s) du COG 2026 : 90999');
  expect(() => communesToday(official(['90001', '90001']), tables)).toThrow('90001 : donnée deux fois');
});

test('a commune and its own part on one another are refused', () => {
  const [part] = tables.formerCommunes.filter((row) => row.code !== row.commune);
  const [whole] = official([part?.commune ?? '']);
  const overlap = [whole, { ...whole, code: part?.code }] as ReturnType<typeof official>;
  expect(() => communesToday(overlap, tables)).toThrow('se recouvrent');
});

const ring = (west: number, south: number, side: number) => [
  [west, south],
  [west, south + side],
  [west + side, south + side],
  [west + side, south],
  [west, south],
];

test('positions go to the grid, outer rings turn counter-clockwise and holes clockwise', () => {
  const [rings = []] =
    snapArea({
      type: 'MultiPolygon',
      coordinates: [[ring(2.000_04, 48.000_04, 0.01), ring(2.003, 48.003, 0.001)]],
    })?.coordinates ?? [];
  expect(rings[0]?.[0]?.map((degrees) => degrees.toFixed(6))).toEqual(['2.000000', '48.000000']);
  expect(rings.map((one) => Math.sign(ringArea(one)))).toEqual([1, -1]);
});

test('an islet and a hole smaller than the grid go; a contour of nothing else is null', () => {
  const speck = ring(2.1, 48.1, 0.000_04);
  const area = snapArea({ type: 'MultiPolygon', coordinates: [[ring(2, 48, 0.01), speck], [speck]] });
  expect(area?.coordinates.map((rings) => rings.length)).toEqual([1]);
  expect(snapArea({ type: 'MultiPolygon', coordinates: [[speck]] })).toBeNull();
});

const file = (text: string) => ({ name: 'communes-50m.geojson', bytes: Buffer.from(text) });
const good = geoJsonText(squares(['90001', '2A004']));

test('communes are read, gzipped or not', () => {
  expect(parseCommunes(file(good)).map(({ code }) => code)).toEqual(['90001', '2A004']);
  const zipped = { name: 'communes.geojson.gz', bytes: gzipSync(good) };
  expect(parseCommunes(zipped)).toEqual(parseCommunes(file(good)));
});

const [square] = squares(['90001']);
const spoilt = (properties: unknown, geometry: unknown) =>
  JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] });

test.each([
  ['a web page', '<!doctype html><title>404</title>', 'page web'],
  ['a file cut short', good.slice(0, -40), 'tronqué'],
  ['another format', '{"type":"Topology"}', 'FeatureCollection'],
  ['a feature without code', spoilt({ nom: 'X' }, square?.geometry), 'pas de code Insee'],
  ['a département', spoilt({ code: '90' }, square?.geometry), 'fichier de communes ?'],
  ['a feature without contour', spoilt({ code: '90001' }, null), '90001) : contour absent'],
  [
    'metres in place of degrees',
    spoilt({ code: '90001' }, { type: 'Polygon', coordinates: [Array(4).fill([652_000, 6_862_000])] }),
    'WGS 84',
  ],
])('%s is refused with the file and the next step', (_, text, problem) => {
  expect(() => parseCommunes(file(text))).toThrow(problem);
  expect(() => parseCommunes(file(text))).toThrow(/^communes-50m\.geojson : /);
});

test('an archive cut short is refused', () => {
  const bytes = gzipSync(good).subarray(0, 60);
  expect(() => parseCommunes({ name: 'communes.geojson.gz', bytes })).toThrow('gzip incomplète');
});
