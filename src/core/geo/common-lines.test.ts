import { expect, test } from 'vitest';
import { commonLines } from './common-lines.ts';

const area = (...ring: [number, number][]) => ({ type: 'Polygon' as const, coordinates: [ring] });

const WEST = area([0, 0], [0, 2], [1, 2], [1.1, 1], [1, 0], [0, 0]);

test('neighbours run together along their border, whichever way each goes round', () => {
  const east = area([2, 0], [1, 0], [1.1, 1], [1, 2], [2, 2], [2, 0]);
  const [line, ...others] = commonLines(WEST, east);
  expect(line).toEqual([
    [1, 2],
    [1.1, 1],
    [1, 0],
  ]);
  expect(others).toEqual([]);
});

test('a border in two pieces is two lines, and a corner in common is none', () => {
  const around = area([0, 2], [1, 2], [3, 1], [1, 0], [0, 0], [0, -1], [4, -1], [4, 3], [0, 3], [0, 2]);
  expect(commonLines(WEST, around)).toEqual([
    [
      [0, 2],
      [1, 2],
    ],
    [
      [1, 0],
      [0, 0],
    ],
  ]);
  expect(commonLines(WEST, area([1, 2], [2, 3], [1, 3], [1, 2]))).toEqual([]);
});
