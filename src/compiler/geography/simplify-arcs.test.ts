import { expect, test } from 'vitest';
import { simplifyArc, smoothArc } from './contour-topology.ts';

const STAIRS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [2, 1],
  [2, 2],
  [3, 2],
  [3, 3],
];

const SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

test('an open arc keeps its ends, where neighbours meet it', () => {
  const smooth = smoothArc(STAIRS);
  expect([smooth[0], smooth.at(-1)]).toEqual([
    [0, 0],
    [3, 3],
  ]);
  const simple = simplifyArc(smooth, 0.2);
  expect([simple[0], simple.at(-1)]).toEqual([
    [0, 0],
    [3, 3],
  ]);
});

test('stairs become a line', () => {
  expect(simplifyArc(smoothArc(STAIRS), 0.4)).toHaveLength(2);
  expect(simplifyArc(STAIRS, 0.4).length).toBeGreaterThan(4);
});

test('a closed arc stays closed and has an inside', () => {
  const smooth = smoothArc(SQUARE);
  expect(smooth[0]).toEqual(smooth.at(-1));
  const simple = simplifyArc(SQUARE, 5);
  expect(simple).toEqual(SQUARE);
});

test('a step between two points has nothing to smooth', () => {
  expect(smoothArc(STAIRS.slice(0, 2))).toEqual(STAIRS.slice(0, 2));
});
