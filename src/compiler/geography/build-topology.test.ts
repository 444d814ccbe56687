import type { Feature, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { ringsOf } from '../../core/geo/rings.ts';
import { arcsOf, featureOf, onGrid, type Topology } from '../../core/geo/topology.ts';
import { areaRings, buildTopology, formatTopology, isAreaTopology } from './build-topology.ts';

const square = (id: string, west: number): Feature<Polygon, { name: string }> => ({
  type: 'Feature',
  id,
  properties: { name: `square ${id}` },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  },
});

const SIDE_BY_SIDE = buildTopology({ squares: [square('1', 0), square('2', 1)] });
const [left, right] = SIDE_BY_SIDE.objects.squares.geometries;
if (!left || !right) throw new Error('two squares make two areas');

test('neighbours share the arc of their border, each keeps its own', () => {
  expect(SIDE_BY_SIDE.arcs).toHaveLength(3);
  const shared = arcsOf(left).filter((arc) => arcsOf(right).includes(arc));
  expect(shared).toHaveLength(1);
  expect(areaRings(left)).toHaveLength(1);
});

test('an area comes back as it was given, its code and properties with it', () => {
  const { id, properties, geometry } = featureOf(SIDE_BY_SIDE, right);
  expect([id, properties]).toEqual(['2', { name: 'square 2' }]);
  expect(ringsOf(geometry).flat()).toContainEqual([2, 1]);
});

test('a grid rounds positions', () => {
  const rounded = onGrid(SIDE_BY_SIDE, { scale: [2, 2], translate: [0, 0] });
  const [area] = rounded.objects.squares.geometries;
  const positions = area ? ringsOf(featureOf(rounded, area).geometry).flat() : [];
  expect(new Set(positions.flat())).toEqual(new Set([0, 2]));
});

test('each arc and each area has a line of its own in the file, which reads back', () => {
  const text = formatTopology(SIDE_BY_SIDE);
  const read: unknown = JSON.parse(text);
  expect(isAreaTopology<Topology>(read) && read.arcs).toEqual(SIDE_BY_SIDE.arcs);
  expect(text.split('\n').filter((line) => line.includes('"id"'))).toHaveLength(2);
  expect(text).not.toContain('properties');
});

test.each([
  ['nothing', null],
  ['GeoJSON', { type: 'FeatureCollection', features: [] }],
  ['a topology without arcs', { type: 'Topology', objects: {} }],
  [
    'a topology of lines',
    { type: 'Topology', arcs: [], objects: { a: { geometries: [{ type: 'LineString', arcs: [0] }] } } },
  ],
])('%s is no topology of areas', (_, value) => {
  expect(isAreaTopology(value)).toBe(false);
});
