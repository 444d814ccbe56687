import { expect, test } from 'vitest';
import { townClass } from './facets.ts';

test.each([
  [0, 'moins-de-2000'],
  [1999, 'moins-de-2000'],
  [2000, '2000-a-20000'],
  [99_999, '20000-a-100000'],
  [2_100_000, '100000-et-plus'],
])('a commune of %d inhabitants is of the class %s', (population, expected) => {
  expect(townClass(population)?.id).toBe(expected);
});
