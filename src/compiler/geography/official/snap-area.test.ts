import { expect, test } from 'vitest';
import { ringArea } from '../../../core/geo/rings.ts';
import { snapArea } from './communes-today.ts';

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
