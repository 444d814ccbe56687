import { lineString, pointToLineDistance } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from './rings.ts';
import { simplifyLine } from './silhouette.ts';

const unit = fc.integer({ min: 0, max: 100 });
const line: fc.Arbitrary<Point[]> = fc.array(fc.tuple(unit, unit), { minLength: 2, maxLength: 60 });

test('steps of a grid along a slope become the slope', () => {
  const steps = Array.from({ length: 21 }, (_, i): Point => [Math.ceil(i / 2), Math.floor(i / 2)]);
  expect(simplifyLine(steps, 0.75)).toEqual([
    [0, 0],
    [10, 10],
  ]);
});

test('a closed line keeps its corners', () => {
  const square: Point[] = [
    [0, 0],
    [5, 0],
    [9, 0],
    [9, 4],
    [9, 9],
    [0, 9],
    [0, 0],
  ].map(([x = 0, y = 0]) => [x, y]);
  expect(simplifyLine(square, 0.5).map(String)).toEqual(['0,0', '9,0', '9,9', '0,9', '0,0']);
});

test('no point lies further from the line than the tolerance, and what stays is in its order', () => {
  const degrees = ([x, y]: Point) => [x / 1e5, y / 1e5];
  const options = { units: 'degrees', method: 'planar' } as const;
  fc.assert(
    fc.property(line, fc.constantFrom(0, 0.5, 3), (points, tolerance) => {
      const kept = simplifyLine(points, tolerance);
      let at = 0;
      for (const point of kept) at = points.indexOf(point, at) + 1;
      expect(at).toBe(points.length);
      for (const point of points) {
        const away = pointToLineDistance(degrees(point), lineString(kept.map(degrees)), options);
        expect(away * 1e5).toBeLessThanOrEqual(tolerance + 1e-3);
      }
    }),
  );
});

test('a line of nothing but one place is its ends', () => {
  expect(
    simplifyLine(
      [
        [3, 3],
        [3, 3],
        [3, 3],
      ],
      0.5,
    ),
  ).toHaveLength(2);
});
