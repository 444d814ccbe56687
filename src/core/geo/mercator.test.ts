import { geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMercator, mercator } from './mercator.ts';

test('the square world has the equator in its middle and Greenwich halfway', () => {
  expect(mercator([0, 0])).toEqual({ x: 0.5, y: 0.5 });
  expect(mercator([-180, 0]).x).toBe(0);
});

test('the same as the projection of a library', () => {
  const unitSquare = geoMercator()
    .scale(1 / (2 * Math.PI))
    .translate([0.5, 0.5]);
  for (const position of [
    [2.35, 48.86],
    [-61.5, 16.2],
    [55.5, -21.1],
    [-179, 84],
  ] as const) {
    const { x, y } = mercator(position);
    const [expectedX, expectedY] = unitSquare([...position]) ?? [];
    expect(x).toBeCloseTo(expectedX ?? Number.NaN, 12);
    expect(y).toBeCloseTo(expectedY ?? Number.NaN, 12);
  }
});

test('there and back is the same place', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      (longitude, latitude) => {
        const { x, y } = mercator([longitude, latitude]);
        const [back, backLatitude] = fromMercator(x, y);
        expect(back).toBeCloseTo(longitude, 6);
        expect(backLatitude).toBeCloseTo(latitude, 6);
      },
    ),
  );
});
