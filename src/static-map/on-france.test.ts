import { expect, test } from 'vitest';
import { FRANCE_BOUNDS } from '../geo/france-bounds.ts';
import { isOnFrance, pathOnFrance, placeOnFrance } from './on-france.ts';

const [west, south, east, north] = FRANCE_BOUNDS;

test('the corners of the métropole are those of the picture', () => {
  expect(placeOnFrance([west, north], 2000)).toEqual([0, 0]);
  expect(placeOnFrance([east, south], 2000)[0]).toBeCloseTo(2000);
  expect(
    pathOnFrance(
      {
        type: 'Polygon',
        coordinates: [
          [
            [west, north],
            [east, north],
            [west, north],
          ],
        ],
      },
      2000,
    ),
  ).toBe('M0.0 0.0L2000.0 0.0L0.0 0.0Z');
});

test('overseas is not on it', () => {
  expect(isOnFrance([6.18, 48.69])).toBe(true);
  expect(isOnFrance([55.5, -21.1])).toBe(false);
});
