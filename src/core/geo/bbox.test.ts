import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { bboxAround, bboxOf } from './bbox.ts';
import { isInBbox } from './position.ts';

test('the box of a contour holds its rings: west, south, east, north', () => {
  const [near, far] = [
    [
      [1, 2],
      [3, 2],
      [2, 4],
      [1, 2],
    ],
    [
      [-5, 9],
      [-4, 9],
      [-4, 10],
      [-5, 9],
    ],
  ];
  const one: Polygon = { type: 'Polygon', coordinates: [near] };
  const both: MultiPolygon = { type: 'MultiPolygon', coordinates: [[near], [far]] };
  expect(bboxOf(one)).toEqual([1, 2, 3, 4]);
  expect(bboxOf(both)).toEqual([-5, 2, 3, 10]);
});

test('the box of a contour of 200 000 points', () => {
  const ring = Array.from({ length: 200_000 }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / 199_999;
    return [2 + Math.cos(angle), 47 + Math.sin(angle)];
  });
  const [west, south, east, north] = bboxOf({ type: 'Polygon', coordinates: [ring] });
  expect(west).toBeCloseTo(1);
  expect(south).toBeCloseTo(46);
  expect(east).toBeCloseTo(3);
  expect(north).toBeCloseTo(48);
});

test('the box around boxes takes the furthest side of each', () => {
  const boxes = [
    [1, 2, 3, 4],
    [0, 3, 2, 9],
    [2, -1, 8, 3],
  ] as const;
  expect(bboxAround(boxes)).toEqual([0, -1, 8, 9]);
  const [west, , east] = bboxAround([]);
  expect(west).toBeGreaterThan(east);
});

test('a box holds its inside and its edges', () => {
  const box = [1, 2, 3, 4] as const;
  const inside = [
    [2, 3],
    [1, 2],
    [3, 4],
  ] as const;
  const outside = [
    [0.9, 3],
    [3.1, 3],
    [2, 1.9],
    [2, 4.1],
  ] as const;
  expect(inside.map((at) => isInBbox(box, at))).toEqual([true, true, true]);
  expect(outside.map((at) => isInBbox(box, at))).toEqual([false, false, false, false]);
});
