import { expect, test } from 'vitest';
import { CLICKED_LEVELS, clickedLevelOf, levelAtZoom, narrower } from './clicked-level.ts';
import { LEVELS } from './levels.ts';

test('what a click selects narrows as the map is zoomed in', () => {
  expect([4, 5.3, 6.5, 8, 9.5, 11].map(levelAtZoom)).toEqual([
    'region',
    'region',
    'departement',
    'epci',
    'commune',
    'commune',
  ]);
});

test('each level has a narrower one, save the commune', () => {
  expect(CLICKED_LEVELS.map(narrower)).toEqual(['departement', 'epci', 'commune', 'commune']);
});

test('every level of the atlas answers a click in some way', () => {
  for (const level of LEVELS) expect(CLICKED_LEVELS).toContain(clickedLevelOf(level));
});
