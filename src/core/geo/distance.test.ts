import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceBetween } from './distance.ts';

const NANCY = [6.1834, 48.6936] as const;

test('distances are those of the globe', () => {
  // Brest to Strasbourg, about 900 km.
  expect(distanceBetween([-4.486, 48.39], [7.752, 48.573]) / 1000).toBeCloseTo(901, -1);
});

test('Nancy to Paris is 281 km, to itself nothing', () => {
  expect(distanceBetween(NANCY, [2.3488, 48.8534]) / 1000).toBeCloseTo(281.5, 0);
  expect(distanceBetween(NANCY, NANCY)).toBe(0);
});

test('the other side of the globe is half of its circumference away, however it is rounded', () => {
  const away = distanceBetween([179.99999532368918, -84.99999999999976], [0, 84.99999999999989]);
  expect(away / 1000).toBeCloseTo(20_015, 0);
});

test('the same both ways, and that of another library', () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  );
  fc.assert(
    fc.property(position, position, (a, b) => {
      expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 3);
      expect(distanceBetween(a, b)).toBeCloseTo(geoDistance(a, b) * 6_371_008.8, -1);
    }),
  );
});
