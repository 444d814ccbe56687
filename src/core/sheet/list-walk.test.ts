import { expect, test } from 'vitest';
import { sheet } from './catalogue.fixture.ts';
import { listWalk } from './listed-sheets.ts';

const one = sheet('one', 'departement:54');
const two = sheet('two', 'departement:54');
const three = sheet('three', 'commune:75056');
const sheets = [one, two, three];

test('the list is walked from first to last and not around', () => {
  expect(listWalk(sheets, one, sheets)).toEqual({ previous: null, next: two });
  expect(listWalk(sheets, three, sheets)).toEqual({ previous: two, next: null });
});

test('a list that lacks the sheet is not walked', () => {
  expect(listWalk(sheets, two, [one, three])).toEqual({ previous: one, next: three });
  expect(listWalk(sheets, three, [one, three])).toEqual({ previous: one, next: null });
});
