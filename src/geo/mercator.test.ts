import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMercator, mercator } from './mercator.ts';

test('the square world has the equator in its middle and Greenwich halfway', () => {
  expect(mercator([0, 0])).toEqual({ x: 0.5, y: 0.5 });
  expect(mercator([-180, 0]).x).toBe(0);
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
