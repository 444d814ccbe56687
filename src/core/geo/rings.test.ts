import { area } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { polygonsOf, ringArea, ringsOf } from './rings.ts';

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

test('a polygon is one of a list of polygons, its holes among its rings', () => {
  const [outer, hole, island] = [square(0, 0, 9), square(1, 1, 1), square(20, 0, 1)];
  const polygon: Polygon = { type: 'Polygon', coordinates: [outer, hole] };
  const both: MultiPolygon = { type: 'MultiPolygon', coordinates: [[outer, hole], [island]] };
  expect(polygonsOf(polygon)).toEqual([[outer, hole]]);
  expect(ringsOf(polygon)).toEqual([outer, hole]);
  expect(ringsOf(both)).toEqual([outer, hole, island]);
});

test('an area is positive counter-clockwise, negative clockwise, the same closed or open', () => {
  expect(ringArea(square(5, 45, 2))).toBe(4);
  expect(ringArea(square(5, 45, 2).toReversed())).toBe(-4);
  expect(ringArea(square(5, 45, 2).slice(0, -1))).toBe(4);
});

test('rings without an inside have no area', () => {
  expect([ringArea([]), ringArea([[1, 1]]), ringArea(square(1, 1, 1).slice(0, 2))]).toEqual([0, 0, 0]);
});

test('near the equator an area in square degrees is that of the sphere', () => {
  const metresPerDegree = (Math.PI * 6_371_008.8) / 180;
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      fc.integer({ min: 0, max: 2 }),
      (side, west) => {
        const ring = square(west, -side / 2, side);
        const onSphere = area({ type: 'Polygon', coordinates: [ring] }) / metresPerDegree ** 2;
        expect(ringArea(ring) / onSphere).toBeCloseTo(1, 4);
      },
    ),
  );
});
