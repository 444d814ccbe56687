import { afterAll, beforeAll, expect, test } from 'vitest';
import { indicatorRows } from '../comparison/indicator-rows.ts';
import {
  absenceInWords,
  classLabels,
  colouringNotes,
  colouringValue,
  legendTitle,
  levelNote,
  stepAt,
  valueInWords,
} from './colouring.ts';
import { colourings, isColouring, publishIndicators } from './colouring-names.ts';
import { pageFigures } from './indicators.ts';
import type { PublishedIndicator } from './published-indicators.ts';

const POVERTY: PublishedIndicator = {
  id: 'pauvrete',
  label: 'Taux de pauvreté',
  unit: '%',
  year: 2021,
  direction: 'bas',
  source: 'Insee, Filosofi',
  address: null,
  thresholds: { departement: [10, 13.5, 20], commune: [] },
};

beforeAll(() => publishIndicators([POVERTY]));
afterAll(() => publishIndicators([]));

const of = (value?: number | 's' | 'nd') => ({
  population: 1000,
  areaKm2: 10,
  communes: 3,
  ruralShare: 0.2,
  ...(value !== undefined && { published: { pauvrete: value } }),
});

test('it is a word of the address and one of the colours, as those that are computed', () => {
  expect(isColouring('pauvrete')).toBe(true);
  expect(colourings().at(-1)).toBe('pauvrete');
  expect(legendTitle('pauvrete', 'departement')).toEqual(['Taux de pauvreté', '%, départements']);
  expect(classLabels('pauvrete', 'departement')).toEqual([
    'moins de 10',
    '10 à 13,5',
    '13,5 à 20',
    '20 et plus',
  ]);
  expect(colouringNotes('pauvrete', '')).toEqual([
    'Un chiffre bas est favorable.',
    'Sans couleur\u00a0: pas de chiffre.',
    'Insee, Filosofi (2021).',
  ]);
  expect([9, 13.5, 20].map((value) => stepAt('pauvrete', 'departement', value))).toEqual([1, 4, 5]);
  expect(classLabels('pauvrete', 'commune')).toEqual(['même chiffre partout']);
});

test('a value has its unit, a missing one its reason, and nothing is said where nothing is known', () => {
  expect(colouringValue('pauvrete', of(12.5), 0)).toBe(12.5);
  expect(valueInWords('pauvrete', 'departement', 12.5)).toBe('12,5\u00a0%');
  expect([colouringValue('pauvrete', of('s'), 0), absenceInWords('pauvrete', of('s'))]).toEqual([
    null,
    'secret statistique',
  ]);
  expect([colouringValue('pauvrete', of(), 0), absenceInWords('pauvrete', of())]).toEqual([null, null]);
  const onPage = (value?: number | 'nd') => pageFigures(of(value)).filter(({ id }) => id === 'pauvrete');
  expect(onPage(12.5)).toEqual([{ id: 'pauvrete', label: 'Taux de pauvreté', value: '12,5', unit: '%' }]);
  expect(onPage('nd')).toMatchObject([{ value: 'non publié', unit: undefined }]);
  expect(onPage()).toEqual([]);
});

test('a comparison has its row where one of the territories has a figure or a reason', () => {
  const row = (...values: readonly (number | 's' | undefined)[]) =>
    indicatorRows(values.map((value) => ({ indicators: of(value), sheets: 0 }))).find(
      ({ id }) => id === 'pauvrete',
    );
  expect(row(10, 20, 's', undefined)).toMatchObject({
    id: 'pauvrete',
    label: 'Taux de pauvreté',
    cells: [
      { text: '10\u00a0%', bar: 0.5 },
      { text: '20\u00a0%', bar: 1 },
      { text: 'secret statistique', bar: 0 },
      { text: 'pas de chiffre à cet échelon', bar: 0 },
    ],
  });
  expect(row('s', undefined)).toBeDefined();
  expect(row(undefined, undefined)).toBeUndefined();
});

test('a level without values of its own has none: the legend says which have', () => {
  expect(levelNote('pauvrete', 'departement')).toBeNull();
  expect(levelNote('pauvrete', 'epci')).toBe(
    'Pas de chiffre à cet échelon\u00a0: cet indicateur est donné pour les départements et les communes.',
  );
  expect(levelNote('densite', 'epci')).toBeNull();
});
