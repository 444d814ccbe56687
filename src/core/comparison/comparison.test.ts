import { expect, test } from 'vitest';
import { comparedExtent } from './comparison.ts';

const at = (longitude: number, latitude: number) => ({
  bbox: [longitude - 1, latitude - 1, longitude + 1, latitude + 1] as const,
  pin: [longitude, latitude] as const,
});

test('all compared territories are framed', () => {
  expect(comparedExtent([at(2, 48), at(6, 48)])).toEqual([1, 47, 7, 49]);
});

test('a territory an ocean away from the first is left out', () => {
  const reunion = at(55.5, -21.1);
  const brittany = at(-1.7, 48.1);
  expect(comparedExtent([brittany, reunion])?.[2]).toBeLessThan(0);
  expect(comparedExtent([reunion, brittany])?.[0]).toBeGreaterThan(50);
  expect(comparedExtent([])).toBeNull();
});
