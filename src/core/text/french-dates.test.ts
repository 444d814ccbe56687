import { expect, test } from 'vitest';
import { dateInWords } from './french-dates.ts';

test.each([
  ['2026', '2026'],
  ['2026-03', 'mars 2026'],
  ['2026-03-15', '15 mars 2026'],
  ['2026-01-01', '1er janvier 2026'],
  ['2026-01-11', '11 janvier 2026'],
])('%s is « %s »', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});
