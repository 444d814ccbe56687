import { expect, test } from 'vitest';
import { COMMUNE_STYLE, firstZoom, NEVER, REGION_STYLE, sizeAt } from './name-styles.ts';

test('a name grows with the zoom between two sizes', () => {
  expect([3, 4, 5.25, 6.5, 9].map((zoom) => sizeAt(REGION_STYLE, zoom))).toEqual([10, 10, 11.5, 13, 13]);
});

test('a name is shown from the tenth of a zoom at which it fits, or never', () => {
  const atOnePixel = (zoom: number) => () => zoom - Math.log2(11.5);
  expect(firstZoom('Metz', COMMUNE_STYLE, atOnePixel(9.22))).toBe(9.3);
  expect(firstZoom('Metz', COMMUNE_STYLE, atOnePixel(20))).toBe(NEVER);
  expect(firstZoom('Metz', COMMUNE_STYLE, () => Number.POSITIVE_INFINITY)).toBe(NEVER);
});
