import { expect, test } from 'vitest';
import { FRANCE_BOUNDS, FRANCE_PLANE, isOnFrance, showsFrance } from './france-bounds.ts';
import type { Bbox } from './position.ts';

test.each<[what: string, shows: boolean, view: Bbox]>([
  ['the first view', true, FRANCE_BOUNDS],
  ['half of the world', true, [-60, -40, 80, 70]],
  ['two thirds of the width around the centre', true, [-2.7, 43, 7.2, 49]],
  ['half of the width around the centre', false, [-1.5, 43, 5.95, 49]],
  ['one département', false, [5.4, 48.3, 7.2, 49.6]],
  ['all its width, south of its centre', false, [-6, 36, 10, 45]],
  ['most of its width, its centre beyond the edge', false, [2.5, 41, 30, 52]],
  ['Guadeloupe', false, [-61.9, 15.8, -61, 16.5]],
  ['La Réunion', false, [55.2, -21.4, 55.9, -20.8]],
])('%s: %s', (_, shows, view) => {
  expect(showsFrance(view)).toBe(shows);
});

test('the corners of the métropole are those of the drawn France, which overseas is not on', () => {
  const [west, south, east, north] = FRANCE_BOUNDS;
  expect(FRANCE_PLANE.place([west, north])).toEqual([0, 0]);
  const [x, y] = FRANCE_PLANE.place([east, south]);
  expect([x, Math.round(y)]).toEqual([expect.closeTo(3000), FRANCE_PLANE.height]);
  expect(isOnFrance([6.18, 48.69])).toBe(true);
  expect(isOnFrance([55.5, -21.1])).toBe(false);
});
