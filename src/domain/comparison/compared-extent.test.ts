import { expect, test } from 'vitest';
import { comparedExtent } from './compared-extent.ts';

const at = (longitude: number, latitude: number) => ({
  bbox: [longitude - 1, latitude - 1, longitude + 1, latitude + 1] as const,
  pin: [longitude, latitude] as const,
});

test('all compared territories are framed, with room for their neighbours', () => {
  const [west = 0, south = 0, east = 0, north = 0] = comparedExtent([at(2, 48), at(6, 48)]) ?? [];
  expect([west, south, east, north].map((value) => Math.round(value * 100) / 100)).toEqual([
    0.4, 46.8, 7.6, 49.2,
  ]);
});

test('what lies an ocean away is left out, whichever comes first', () => {
  const reunion = at(55.5, -21.1);
  const brittany = at(-1.7, 48.1);
  expect(comparedExtent([brittany, reunion])?.[2]).toBeLessThan(0);
  expect(comparedExtent([reunion, brittany])?.[0]).toBeGreaterThan(50);
  expect(comparedExtent([])).toBeNull();
});
