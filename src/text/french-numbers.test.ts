import { expect, test } from 'vitest';
import { approximate, times } from './french-numbers.ts';

test.each([
  [1.1, '1,1\u00a0fois'],
  [1.94, 'deux fois'],
  [2.06, 'deux fois'],
  [2.4, '2,4\u00a0fois'],
  [3, 'trois fois'],
  [25.7, '26\u00a0fois'],
  [5842, '5\u202f800\u00a0fois'],
])('a ratio of %s', (ratio, words) => {
  expect(times(ratio)).toBe(words);
});

test('two digits of a large ratio are told', () => {
  expect(approximate(12_345)).toBe('12\u202f000');
});
