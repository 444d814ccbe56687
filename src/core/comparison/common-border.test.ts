import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../geo/position.ts';
import { ringsOf } from '../geo/rings.ts';
import { publishIndicators } from '../territory/colouring-names.ts';
import type { Indicators } from '../territory/territory-record.ts';
import { EAST, LINES, unit, WEST } from './common-border.fixture.ts';
import {
  type BesideBorder,
  commonBorder,
  inBands,
  runsOf,
  straddling,
  summed,
  valueOfBand,
} from './common-border.ts';

const KM = 1000;

const border = commonBorder(LINES, [WEST, EAST], 'departement');

test('a border that runs north to south begins in the north, and the west is on the left', () => {
  expect(border.ends).toEqual(['nord', 'sud']);
  expect(border.path.points[0]).toEqual([6, 48.6]);
  expect(border.metres / KM).toBeCloseTo(66.7, 0);
  expect(border.order).toEqual([0, 1]);
  expect(commonBorder(LINES, [EAST, WEST], 'departement').order).toEqual([1, 0]);
});

const turned = ({ units, contour }: BesideBorder): BesideBorder => {
  const turn = ([x = 0, y = 0]: readonly number[]): Position => [y - 42, x + 42];
  return {
    contour: {
      type: 'Polygon',
      coordinates: ringsOf(contour).map((ring) => ring.map((at) => [...turn(at)])),
    },
    units: units.map((one) => ({ ...one, pin: turn(one.pin) })),
    groups: [],
  };
};

test('one that runs west to east begins in the west, and the south is on the left: turned, not mirrored', () => {
  const lines = LINES.map((line) => line.map(([x, y]): Position => [y - 42, x + 42]));
  const { ends, order, path } = commonBorder(lines, [turned(EAST), turned(WEST)], 'departement');
  expect(ends).toEqual(['ouest', 'est']);
  expect(path.points[0]).toEqual([6, 48]);
  expect(order, 'what was east is north now').toEqual([1, 0]);
});

test('places have their true distance, and those beyond the last band are left out', () => {
  const [left, right] = border.placed;
  expect(left.map(({ name }) => name)).toEqual(['Ouest', 'Bourg']);
  expect((left[0]?.away ?? 0) / KM).toBeCloseTo(7.4, 0);
  expect((left[0]?.along ?? 0) / KM).toBeCloseTo(11.1, 0);
  expect((right[0]?.along ?? 0) / KM).toBeCloseTo(33.4, 0);
});

test('intercommunalités face each other in order, to within a kilometre', () => {
  const seen = border.stretches.map(({ from, to, groups }) => [
    Math.round(from / KM),
    Math.round(to / KM),
    ...groups.map((group) => group?.name),
  ]);
  expect(seen).toEqual([
    [0, 22, 'Nord', 'Nord'],
    [22, 45, 'Sud-Ouest', 'Milieu'],
    [45, 67, 'Sud-Ouest', 'Sud-Est'],
  ]);
  expect(runsOf(border.stretches, 0).map(({ group }) => group.name)).toEqual(['Nord', 'Sud-Ouest']);
  expect([...straddling(border.stretches)]).toEqual(['epci:Nord']);
  expect(commonBorder(LINES, [WEST, { ...EAST, groups: [] }], 'departement').stretches).toEqual([]);
});

test('a band has what is as far as its bounds, the upper one excluded', () => {
  const placed = [0, 4999, 5000, 19_999, 20_000].map((away) => ({ away }));
  expect(inBands(placed, 'departement').map(({ within }) => within.length)).toEqual([2, 1, 1]);
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
    ...{ id: 'pauvrete', label: 'Pauvreté', unit: '%', year: 2021, decimals: 1 },
    thresholds: {},
  };
  publishIndicators([{ ...own, direction: 'bas', source: 'Insee', address: null }]);
  const of = (value: number | 's') => {
    const { indicators } = unit('Ville', [6, 48]);
    return { indicators: { ...indicators, published: { pauvrete: value } } };
  };
  expect(valueOfBand('pauvrete', [of(9), of('s'), of(40), of(12)], 0)).toBe(12);
  expect(valueOfBand('pauvrete', [of('s')], 0)).toBeNull();
  expect(valueOfBand('population', [of(9), of(8)], 0)).toBe(2000);
  publishIndicators([]);
});
