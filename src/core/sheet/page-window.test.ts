import { expect, test } from 'vitest';
import { pageOf, turnTo } from './page-window.ts';

test.each([
  [[1, 1], 2, [1, 2]],
  [[1, 4], 5, [2, 5]],
  [[1, 4], 3, [1, 4]],
  [[3, 3], 2, [2, 3]],
  [[3, 6], 2, [2, 5]],
  [[1, 2], 9, [9, 9]],
  [[5, 6], 1, [1, 1]],
])('of pages %j, turned to page %d, %j are shown', ([first = 1, last = 1], page, expected) => {
  const shown = turnTo({ first, last }, page);
  expect([shown.first, shown.last]).toEqual(expected);
});

test.each([
  [undefined, 2013, 1],
  ['2', 2013, 2],
  ['41', 2013, 41],
  ['99', 2013, 41],
  ['3', 50, 1],
  ['3', 0, 1],
])('the address asks for page %s of %d sheets: %d', (asked, total, expected) => {
  expect(pageOf(asked, total)).toBe(expected);
});
