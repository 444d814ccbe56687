import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishIndicators } from '../indicators/colouring-names.ts';
import type { Indicators } from '../territory/territory-record.ts';
import { bandsOf, summed } from './border-bands.ts';
import { EAST, LINES, unit, WEST } from './common-border.fixture.ts';
import { commonBorder } from './common-border.ts';

test('a band has what is as far as its bounds, the upper one excluded', () => {
  const border = commonBorder(LINES, [WEST, EAST], 'departement');
  const [, east] = border.sides;
  const [some] = east.units;
  if (!some) throw new Error('no unit');
  const units = [0, 4999, 5000, 19_999, 20_000].map((away) => ({ ...some, away }));
  const moved = { ...border, sides: [{ ...east, units }, east] as const };
  expect(bandsOf(moved, 'population')).toEqual([
    { from: 0, to: 5000, values: [40_000, null] },
    { from: 5000, to: 10_000, values: [20_000, 20_000] },
    { from: 10_000, to: 20_000, values: [20_000, null] },
  ]);
});

const indicators: fc.Arbitrary<Indicators> = fc.record({
  population: fc.integer({ min: 1, max: 500_000 }),
  areaKm2: fc.double({ min: 0.1, max: 500, noNaN: true }),
  communes: fc.constant(1),
  ruralShare: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('a sum is of inhabitants over a sum of areas, and lies between the rates of its parts', () => {
  fc.assert(
    fc.property(fc.array(indicators, { minLength: 1 }), (all) => {
      const { population, areaKm2, ruralShare } = summed(all);
      const rate = population / (areaKm2 ?? 0);
      const rates = all.map((one) => one.population / (one.areaKm2 ?? 0));
      expect(rate).toBeGreaterThanOrEqual(Math.min(...rates) * 0.999);
      expect(rate).toBeLessThanOrEqual(Math.max(...rates) * 1.001);
      const rural = all.reduce((sum, one) => sum + one.population * one.ruralShare, 0);
      expect(ruralShare * population).toBeCloseTo(rural, 3);
    }),
  );
});

test('an area that is unknown leaves the sum without one', () => {
  const known = { population: 10, areaKm2: 2, communes: 1, ruralShare: 1 };
  expect(summed([known, { ...known, areaKm2: null }])).toMatchObject({ population: 20, areaKm2: null });
});

test('of the publisher’s own the median stands for a band, which is never a sum', () => {
  const own = {
    id: 'pauvrete',
    label: 'Pauvreté',
    unit: '%',
    year: 2021,
    thresholds: {},
  };
  publishIndicators([{ ...own, direction: 'bas', source: 'Insee', address: null }]);
  const border = (...values: (number | 's')[]) => {
    const units = values.map((value) => {
      const one = unit('Ville', [5.97, 48.3]);
      return { ...one, indicators: { ...one.indicators, published: { pauvrete: value } } };
    });
    return commonBorder(LINES, [{ ...WEST, units }, EAST], 'departement');
  };
  expect(bandsOf(border(9, 's', 40, 12), 'pauvrete')[0]?.values).toEqual([12, null]);
  expect(bandsOf(border('s'), 'pauvrete')[0]?.values).toEqual([null, null]);
  expect(bandsOf(border(9, 8), 'population')[0]?.values).toEqual([2000, null]);
  publishIndicators([]);
});
