import { expect, test } from 'vitest';
import { aboutLength, approximate, kilometres, percent, rounded } from './french-measures.ts';
import { aboutKilometres, count, sheetCount } from './french-numbers.ts';

test('two digits of a large ratio are shown', () => {
  expect(approximate(12_345)).toBe('12\u202f000');
});

test('figures as French writes them', () => {
  expect(count(732_236.4)).toBe('732\u202f236');
  expect([rounded(5251.4), rounded(0.7149)]).toEqual(['5\u202f250', '0,715']);
  expect(percent(0.384)).toBe('38\u00a0%');
});

test.each([
  [400, '0,4\u00a0km'],
  [1449, '1,4\u00a0km'],
  [9960, '10\u00a0km'],
  [12_400, '12\u00a0km'],
  [146_300, '146\u00a0km'],
  [13_319_000, '13\u202f300\u00a0km'],
])('%s metres', (metres, words) => {
  expect(kilometres(metres)).toBe(words);
  expect(aboutLength(metres)).toBe(metres < 1000 ? 'moins de 1\u00a0km' : `≈\u00a0${words}`);
});

test.each([
  [0, 'moins de 1\u00a0km'],
  [999, 'moins de 1\u00a0km'],
  [1000, '1\u00a0km'],
  [7400, '7\u00a0km'],
  [9999, '10\u00a0km'],
  [12_400, '10\u00a0km'],
  [12_600, '15\u00a0km'],
  [41_200, '40\u00a0km'],
  [99_000, '100\u00a0km'],
  [184_900, '180\u00a0km'],
  [250_000, '250\u00a0km'],
])('about %s metres', (metres, words) => {
  expect(aboutKilometres(metres)).toBe(words);
});

test.each([
  [0, 'aucune fiche'],
  [1, '1\u00a0fiche'],
  [2, '2\u00a0fiches'],
  [1200, '1\u202f200\u00a0fiches'],
])('%s sheets', (number, words) => {
  expect(sheetCount(number)).toBe(words);
});
