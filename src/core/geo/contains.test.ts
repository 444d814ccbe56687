import type { MultiPolygon } from 'geojson';
import { expect, test } from 'vitest';
import { contains } from './contains.ts';

const ring = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

const islands: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [[ring(0, 0, 10), ring(4, 4, 2)], [ring(20, 0, 1)]],
};

test.each([
  ['in the first part', [1, 1], true],
  ['in the second part', [20.5, 0.5], true],
  ['on the border', [0, 5], true],
  ['in the hole', [5, 5], false],
  ['between the parts', [15, 0.5], false],
])('a point %s', (_, at, held) => {
  expect(contains(islands, at)).toBe(held);
});
