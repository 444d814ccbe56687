import { beforeEach, expect, test } from 'vitest';
import { territoryFixture, viewFixture } from '../../app/testing/tiny-atlas.ts';
import type { Letter } from '../../core/comparison/compared-set.ts';
import type { ComparedTerritory } from '../../core/comparison/comparison.ts';
import type { Position } from '../../core/geo/position.ts';
import { drawnMarkup } from './drawn-markup.fixture.tsx';
import { drawComparison } from './static-map-comparison.ts';

let map: HTMLElement;

beforeEach(() => {
  map = document.createElement('section');
  map.innerHTML = drawnMarkup(null);
});

const compared = (letters: readonly Letter[], [x, y]: Position): ComparedTerritory => ({
  letters,
  view: viewFixture(
    territoryFixture('departement', '54', 'Meurthe-et-Moselle', {
      pin: [x, y],
      bbox: [x, y, x + 1, y + 1],
    }),
  ),
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
const boxOf = (name: string) =>
  (map.querySelector(`svg.${name}`)?.getAttribute('viewBox') ?? '').split(' ').map(Number);
const marks = () => [...map.querySelectorAll('.marks > svg:has(a)')];
const placesOf = (nodes: readonly Element[]) =>
  nodes.map((node) => ['x', 'y'].map((name) => Number.parseFloat(node.getAttribute(name) ?? '')));

test('each compared territory has its contour over the backdrop, and its letters over the marks', () => {
  drawComparison(map, [compared(['A', 'C'], [6, 48]), compared(['B'], [2, 47])]);
  expect(letters()).toEqual(['A', 'C', 'B']);
  const paths = [...map.querySelectorAll('.drawing .compared path')];
  expect(paths.map((path) => path.getAttribute('data-letter'))).toEqual(['A', 'B']);
  expect(paths.every((path) => /^M[\d.]+ [\d.]+L.*Z$/u.test(path.getAttribute('d') ?? ''))).toBe(true);
  expect(map.querySelector('.drawing')?.lastElementChild?.getAttribute('class')).toBe('compared');
  expect(map.querySelector('.marks')?.lastElementChild?.getAttribute('class')).toBe('compared');
});

test('what is compared is framed, and marks stay on their points', () => {
  const [, , whole = 0, high = 0] = boxOf('drawing');
  const before = placesOf(marks()).map(([x = 0, y = 0]) => [(x * whole) / 100, (y * high) / 100]);
  drawComparison(map, [compared(['A'], [6, 48]), compared(['B'], [2, 47])]);
  const [x = 0, y = 0, width = 0, height = 0] = boxOf('drawing');
  expect(width / whole).toBeCloseTo((7 - 2) / (9.65 + 5.2), 3);
  expect(map.querySelector('.frame')?.hasAttribute('data-overview')).toBe(false);
  for (const svg of map.querySelectorAll('.frame > svg'))
    expect(Number(svg.getAttribute('width')) / 9000).toBeCloseTo(width / whole, 3);
  const after = placesOf(marks()).map(([left = 0, top = 0]) => [
    x + (left * width) / 100,
    y + (top * height) / 100,
  ]);
  for (const [at, [left = 0, top = 0]] of before.entries()) {
    expect(after[at]?.[0]).toBeCloseTo(left, 3);
    expect(after[at]?.[1]).toBeCloseTo(top, 3);
  }
});

test('marks that had to be parted over France lie on their points where they have room', () => {
  expect(map.querySelectorAll('.leader')).toHaveLength(1);
  drawComparison(map, [compared(['A'], [6, 48])]);
  expect(map.querySelectorAll('.leader')).toHaveLength(0);
});

test('the letter of a compared territory replaces its mark', () => {
  const hidden = () =>
    [...map.querySelectorAll('.marks a[data-compared]')].map((one) => one.getAttribute('data-territory'));
  const { view, ...one } = compared(['A'], [-4.5, 48.4]);
  drawComparison(map, [{ ...one, view: { ...view, record: { ...view.record, key: 'commune:29019' } } }]);
  expect(hidden()).toEqual(['commune:29019']);
  drawComparison(map, []);
  expect(hidden()).toEqual([]);
});

test('another comparison takes the place of the first; none takes it away, and all of France is back', () => {
  const before = [boxOf('drawing'), placesOf(marks())];
  drawComparison(map, [compared(['A'], [6, 48]), compared(['B'], [2, 47])]);
  drawComparison(map, [compared(['A'], [2, 47])]);
  expect(letters()).toEqual(['A']);
  drawComparison(map, []);
  expect(map.querySelector('.compared')).toBeNull();
  expect(map.querySelector('.frame')?.hasAttribute('data-overview')).toBe(true);
  expect([boxOf('drawing'), placesOf(marks()).map((place) => place.map(Math.round))]).toEqual(before);
});

test('overseas is not on this map: all of France stays in view', () => {
  const before = boxOf('drawing');
  drawComparison(map, [compared(['A'], [55.5, -21.1])]);
  expect(map.querySelector('.compared')).toBeNull();
  expect(boxOf('drawing')).toEqual(before);
});

test('a territory without a contour has its letter', () => {
  drawComparison(map, [{ ...compared(['B'], [6, 48]), contours: { own: null, sameLevel: [] } }]);
  expect(letters()).toEqual(['B']);
  expect(map.querySelector('.compared path')).toBeNull();
});

test('on a page that frames its own territory nothing is drawn', () => {
  map.innerHTML = drawnMarkup('vent');
  const before = map.innerHTML;
  drawComparison(map, [compared(['A'], [6, 48])]);
  expect(map.innerHTML).toBe(before);
});
