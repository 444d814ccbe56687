import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { FROZEN, frozenContent } from '../../compiler/frozen-content.fixture.ts';
import { readBasemap, readWater } from '../../compiler/geography/read-geography.ts';
import { drawnMaps } from '../../compiler/maps/drawn-map.ts';
import { backdropDocument, shapesDocument } from './backdrop-file.ts';

const { catalogue, mapTopology: map, epciTopology, upperLevels } = frozenContent();
const { backdrop } = drawnMaps({
  map,
  detail: map,
  basemap: readBasemap(FROZEN.root),
  water: readWater(FROZEN.root),
  catalogue,
  epciTopology,
  upperLevels,
  maxZoom: 10,
});
const text = backdropDocument(backdrop);

test('each shape is there once, under an id that a page can name', () => {
  const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining([
      'france',
      'voisins',
      'cours-d-eau',
      'departements',
      'regions',
      'region-53',
      'commune-93063',
    ]),
  );
  expect(ids.every((id) => /^[\w-]+$/u.test(id ?? ''))).toBe(true);
});

test('lines keep their width at any scale', () => {
  expect(text.match(/<path /gu)).toHaveLength(
    text.match(/vector-effect="non-scaling-stroke"/gu)?.length ?? 0,
  );
});

test('it costs less than 19.5 kB', () => {
  expect(brotliCompressSync(text).length).toBeLessThan(19_500);
});

test('territories that are too many for the backdrop have a document of their own', () => {
  expect(shapesDocument(backdrop)).toBeNull();
  const crowd = { ...backdrop, extents: [], onPaper: backdrop.extents };
  expect(backdropDocument(crowd)).not.toContain('id="commune-93063"');
  expect(shapesDocument(crowd)?.match(/<path id="commune-93063"/gu)).toHaveLength(1);
});
