import { expect, test } from 'vitest';
import { indicatorRows } from './indicator-rows.ts';

const of = (
  population: number,
  areaKm2: number | null,
  communes: number,
  ruralShare: number,
  sheets = 0,
) => ({
  indicators: { population, areaKm2, communes, ruralShare },
  sheets,
});

test('values carry their unit and ≈, bars are shares of the greatest', () => {
  const rows = indicatorRows([of(732_236, 5250, 591, 0.38, 2), of(366_118, 10_500, 502, 0.5)]);
  expect(rows.map(({ id }) => id)).toEqual([
    'population',
    'superficie',
    'densite',
    'communes',
    'petites-communes',
    'fiches',
  ]);
  expect(rows[0]?.cells).toEqual([
    { text: '732\u202f236', bar: 1 },
    { text: '366\u202f118', bar: 0.5 },
  ]);
  expect(rows[1]?.cells[0]).toMatchObject({ text: '≈\u00a05\u202f250\u00a0km²', bar: 0.5 });
  expect(rows[4]?.cells.map(({ bar }) => bar)).toEqual([0.38, 0.5]);
});

test('a cell says that its value is unknown or has no meaning, rows without information are left out', () => {
  const mixed = indicatorRows([of(732_236, 5250, 591, 0.38), of(5, null, 1, 1)]);
  expect(mixed.map(({ id, cells }) => [id, cells[1]?.text])).toEqual([
    ['population', '5'],
    ['superficie', 'non connue'],
    ['densite', 'non connue'],
    ['communes', '1'],
    ['petites-communes', 'sans objet'],
    ['fiches', '0'],
  ]);
  const communes = indicatorRows([of(5000, 12, 1, 0), of(900, 9, 1, 1)]);
  expect(communes.map(({ id }) => id)).toEqual(['population', 'superficie', 'densite', 'fiches']);
});
