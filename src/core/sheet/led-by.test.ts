import { expect, test } from 'vitest';
import { CATALOGUE } from './catalogue.fixture.ts';
import { ledBy, type SheetSummary } from './catalogue.ts';

const [first] = CATALOGUE.sheets;
const sheet: SheetSummary = { ...first, themes: ['a', 'b', 'c'] } as SheetSummary;

test.each([
  [[], ['a', 'b', 'c']],
  [['x'], ['a', 'b', 'c']],
  [
    ['c', 'a'],
    ['a', 'b', 'c'],
  ],
  [['c'], ['c', 'a', 'b']],
])('with %j wanted its themes are %j', (wanted, themes) => {
  expect(ledBy(sheet, wanted).themes).toEqual(themes);
});
