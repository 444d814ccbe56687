// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Letter } from '../domain/comparison/compared-set.ts';
import type { ComparedTerritory } from '../domain/comparison/comparison.ts';
import type { Position } from '../domain/territory/territory.ts';
import { territoryFixture } from '../testing/tiny-atlas.ts';
import { drawComparison } from './static-map-comparison.ts';

let map: HTMLElement;

beforeEach(() => {
  map = document.createElement('section');
  map.innerHTML = '<svg class="drawing" viewBox="0 0 3000 3000"><path class="land"/></svg>';
});

const compared = (letters: readonly Letter[], [x, y]: Position): ComparedTerritory => ({
  letters,
  view: {
    record: territoryFixture('departement', '54', 'Meurthe-et-Moselle', { pin: [x, y] }),
    also: [],
    outline: null,
    seat: null,
    neighbours: [],
    comparable: [],
  },
  contours: {
    own: {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + 1, y],
          [x, y + 1],
          [x, y],
        ],
      ],
    },
    sameLevel: [],
  },
});

const letters = () => [...map.querySelectorAll('.compared text')].map((node) => node.textContent);

test('each compared territory has its contour and its letters, over the ground', () => {
  drawComparison(map, [compared(['A', 'C'], [6, 48]), compared(['B'], [2, 47])]);
  expect(letters()).toEqual(['A C', 'B']);
  const paths = [...map.querySelectorAll('.compared path')];
  expect(paths.map((path) => path.getAttribute('data-letter'))).toEqual(['A', 'B']);
  expect(paths.every((path) => /^M[\d.]+ [\d.]+L.*Z$/u.test(path.getAttribute('d') ?? ''))).toBe(true);
  expect(map.querySelector('.compared')?.previousElementSibling?.getAttribute('class')).toBe('land');
});

test('letters stand north of the pin that they name, over every contour', () => {
  drawComparison(map, [compared(['A'], [6, 48]), compared(['B'], [6, 47])]);
  const [north, south] = [...map.querySelectorAll('.compared text')].map((node) =>
    Number(node.getAttribute('y')),
  );
  expect(north).toBeLessThan(Number(south));
  expect([...(map.querySelector('.compared')?.children ?? [])].map(({ tagName }) => tagName)).toEqual([
    'path',
    'path',
    'text',
    'text',
  ]);
});

test('another comparison takes the place of the first, none takes it away', () => {
  drawComparison(map, [compared(['A'], [6, 48]), compared(['B'], [2, 47])]);
  drawComparison(map, [compared(['A'], [2, 47])]);
  expect(letters()).toEqual(['A']);
  drawComparison(map, []);
  expect(map.querySelector('.compared')).toBeNull();
});

test('a territory overseas or without a contour is not on this map', () => {
  const without = compared(['B'], [6, 48]);
  drawComparison(map, [
    compared(['A'], [55.5, -21.1]),
    { ...without, contours: { own: null, sameLevel: [] } },
  ]);
  expect(map.querySelector('.compared')).toBeNull();
});
