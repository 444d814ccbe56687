import { expect, test } from 'vitest';
import { contourFixture } from './geometry.fixture.ts';
import { unsharedLines } from './unshared-lines.ts';

const square = (west: number) => contourFixture('commune:1', 'Un', west).geometry;

test('a border that two outlines share is drawn once', () => {
  const drawn = new Set<string>();
  expect(unsharedLines(square(0), drawn).coordinates).toEqual(square(0).coordinates);
  expect(unsharedLines(square(1), drawn).coordinates).toEqual([
    [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
    ],
  ]);
  expect(unsharedLines(square(1), drawn).coordinates).toEqual([]);
});

test('a border in the middle of an outline parts it in two', () => {
  const drawn = new Set<string>();
  unsharedLines(square(2), drawn);
  expect(unsharedLines(square(1), drawn).coordinates).toEqual([
    [
      [1, 0],
      [2, 0],
    ],
    [
      [2, 1],
      [1, 1],
      [1, 0],
    ],
  ]);
});
