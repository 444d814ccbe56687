import { expect, test } from 'vitest';
import type { TerritoryKey } from '../territory/territory.ts';
import type { SheetSummary } from './catalogue.ts';
import { relatedSheets } from './related-sheets.ts';

const sheet = (id: string, territory: TerritoryKey, ...themes: string[]): SheetSummary => ({
  id,
  title: id,
  territories: [territory],
  themes: themes as [string, ...string[]],
  figure: null,
});
const one = sheet('one', 'departement:54', 'a');
const two = sheet('two', 'departement:54', 'b');
const three = sheet('three', 'commune:75056', 'b', 'a');
const sheets = [one, two, three];

test('the list is walked from first to last and not around', () => {
  expect(relatedSheets(sheets, one)).toMatchObject({ previous: null, next: two });
  expect(relatedSheets(sheets, three)).toMatchObject({ previous: two, next: null });
});

test('sheets of the same territory come apart from those of the same theme', () => {
  expect(relatedSheets(sheets, one)).toMatchObject({ sameTerritory: [two], sameTheme: [three] });
  expect(relatedSheets(sheets, two)).toMatchObject({ sameTerritory: [one], sameTheme: [three] });
});

test('only the main theme of the sheet counts', () => {
  expect(relatedSheets(sheets, three).sameTheme).toEqual([two]);
});
