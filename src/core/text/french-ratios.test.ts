import { expect, test } from 'vitest';
import { comparative, shareApart, times } from './french-measures.ts';

test.each([
  [1.94, 'deux fois'],
  [2.06, 'deux fois'],
  [2.4, '2,4\u00a0fois'],
  [3, 'trois fois'],
  [25.7, '26\u00a0fois'],
  [5842, '5\u202f800\u00a0fois'],
])('a ratio of %s', (ratio, words) => {
  expect(times(ratio)).toBe(words);
});

test.each([
  [1.15, 'plus grande de 15\u00a0%'],
  [0.7, 'plus petite de 30\u00a0%'],
  [1.89, 'plus grande de 89\u00a0%'],
  [0.54, 'plus petite de 46\u00a0%'],
  [1.91, 'deux fois plus grande'],
  [0.5, 'deux fois plus petite'],
  [7.4, '7,4\u00a0fois plus grande'],
  [0.026, '38\u00a0fois plus petite'],
])('a measure that is %s times another', (ratio, words) => {
  expect(comparative(ratio, ['plus petite', 'plus grande'])).toBe(words);
});

test('a share is given of less than twice, above or below', () => {
  expect([1.3, 0.7, 2, 0.5].map(shareApart)).toEqual(['30\u00a0%', '30\u00a0%', null, null]);
});
