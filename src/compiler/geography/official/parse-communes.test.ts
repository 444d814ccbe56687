import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseCommunes } from './communes-today.ts';
import { geoJsonText, squares } from './squares.fixture.ts';

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
