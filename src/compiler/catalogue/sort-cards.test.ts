import { expect, test } from 'vitest';
import { territoryOf } from '../../domain/sheet/catalogue-index.ts';
import { sortSheets } from '../../domain/sheet/sort-sheets.ts';
import { frozenContent } from '../frozen-content.fixture.ts';

const { catalogue } = frozenContent();
const names = (sort: Parameters<typeof sortSheets>[2], from: readonly [number, number] | null = null) =>
  sortSheets(catalogue, catalogue.sheets, sort, from).map((card) => territoryOf(catalogue, card).name);

test('from north to south, Pas-de-Calais comes first and the Côte d’Azur last', () => {
  expect(names('nord-sud').at(0)).toBe('Pas-de-Calais');
  expect(names('nord-sud').at(-1)).toMatch(/Grasse|Toulouse/);
});

test('by the alphabet, accents and case do not count', () => {
  const titles = sortSheets(catalogue, catalogue.sheets, 'alphabetique', null).map(({ title }) => title);
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true })));
});

test('by distance from Brest, Ille-et-Vilaine comes first; without a place the order stays', () => {
  expect(names('distance', [-4.49, 48.39]).at(0)).toBe('Ille-et-Vilaine');
  expect(names('distance')).toEqual(catalogue.sheets.map((card) => territoryOf(catalogue, card).name));
});
