import { expect, test } from 'vitest';
import type { Card } from './catalogue.ts';
import { relatedCards } from './related-sheets.ts';

const card = (id: string, territory: Card['territory'], ...themes: string[]): Card => ({
  id,
  title: id,
  territory,
  themes: themes as [string, ...string[]],
  figure: null,
});
const one = card('one', 'departement:54', 'a');
const two = card('two', 'departement:54', 'b');
const three = card('three', 'commune:75056', 'b', 'a');
const cards = [one, two, three];

test('the list is walked from first to last and not around', () => {
  expect(relatedCards(cards, one)).toMatchObject({ previous: null, next: two });
  expect(relatedCards(cards, three)).toMatchObject({ previous: two, next: null });
});

test('sheets of the same territory come apart from those of the same theme', () => {
  expect(relatedCards(cards, one)).toMatchObject({ sameTerritory: [two], sameTheme: [three] });
  expect(relatedCards(cards, two)).toMatchObject({ sameTerritory: [one], sameTheme: [three] });
});

test('only the main theme of the sheet counts', () => {
  expect(relatedCards(cards, three).sameTheme).toEqual([two]);
});
