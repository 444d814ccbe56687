import { expect, it } from 'vitest';
import { shortNumeral } from './key-figures.ts';

it.each([
  ['700 000 000 €', '700\u00a0M€'],
  ['700\u202f000\u202f000\u00a0€', '700\u00a0M€'],
  ['2 580 000 €', '2,58\u00a0M€'],
  ['1 500 000', '1,5\u00a0million'],
  ['3 000 000', '3\u00a0millions'],
  ['2.000.000.000 €', '2\u00a0Md€'],
  ['1 000 000,50 €', null],
  ['1 234 567 €', null],
  ['572 151 €', null],
  ['9,6 M€', null],
  ['71 %', null],
  ['1/3', null],
])('« %s » is %j in short', (numeral, short) => {
  expect(shortNumeral(numeral)).toBe(short);
});
