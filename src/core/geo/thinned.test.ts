import { expect, test } from 'vitest';
import { thinned } from './thinned.ts';

test('points near the one before are left out, the ends never', () => {
  const line = [
    [0, 0],
    [0.3, 0],
    [0.6, 0],
    [1.1, 0],
    [1.2, 0.1],
  ];
  expect(thinned([line], 1)).toEqual([
    [
      [0, 0],
      [1.1, 0],
      [1.2, 0.1],
    ],
  ]);
});

test('a small island keeps its first and last point, an empty line stays empty', () => {
  const island = [
    [0, 0],
    [0.1, 0],
    [0.1, 0.1],
    [0, 0],
  ];
  expect(thinned([island, []], 1)).toEqual([
    [
      [0, 0],
      [0, 0],
    ],
    [],
  ]);
});
