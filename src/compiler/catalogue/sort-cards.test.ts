import { expect, test } from 'vitest';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { sortSheets } from '../../core/sheet/sort-sheets.ts';
import { frozenContent } from '../frozen-content.fixture.ts';

const { catalogue, themes } = frozenContent();
const names = (sort: Parameters<typeof sortSheets>[2], from: readonly [number, number] | null = null) =>
  sortSheets(catalogue, catalogue.sheets, sort, from, themes).map(
    (card) => territoryOf(catalogue, card).name,
  );

test('from north to south, Pas-de-Calais comes first and the Côte d’Azur last', () => {
  expect(names('nord-sud').at(0)).toBe('Pas-de-Calais');
  expect(names('nord-sud').at(-1)).toMatch(/Grasse|Toulouse/);
});

test('by the alphabet, accents and case do not count', () => {
  const titles = sortSheets(catalogue, catalogue.sheets, 'alphabetique', null, themes).map(
    ({ title }) => title,
  );
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true })));
});

test('by distance from Brest, Ille-et-Vilaine comes first; without a place the order stays', () => {
  expect(names('distance', [-4.49, 48.39]).at(0)).toBe('Ille-et-Vilaine');
  expect(names('distance')).toEqual(catalogue.sheets.map((card) => territoryOf(catalogue, card).name));
});

test.each(['territoire', 'echelon', 'theme', 'alphabetique'] as const)(
  'by the column %s and from its end: each is the other, but for those that are equal',
  (column) => {
    const value = (card: (typeof catalogue.sheets)[number]) =>
      ({
        territoire: territoryOf(catalogue, card).name,
        echelon: territoryOf(catalogue, card).level,
        theme: card.themes[0],
        alphabetique: card.title,
      })[column];
    const of = (sort: Parameters<typeof sortSheets>[2]) =>
      sortSheets(catalogue, catalogue.sheets, sort, null, themes).map(value);
    expect(of(`${column}-inverse`)).toEqual(of(column).toReversed());
  },
);

test('territories come by name, levels from the widest, themes by their words', () => {
  expect(names('territoire').at(0)).toMatch(/^CA /u);
  const levels = sortSheets(catalogue, catalogue.sheets, 'echelon', null, themes).map(
    (card) => territoryOf(catalogue, card).level,
  );
  expect([levels.at(0), levels.at(-1)]).toEqual(['region', 'commune']);
  const words = sortSheets(catalogue, catalogue.sheets, 'theme', null, themes).map(
    (card) => themes.find(({ id }) => id === card.themes[0])?.label ?? '',
  );
  expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'fr')));
});
