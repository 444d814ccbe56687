import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingWords, stripOf } from './standing.ts';

const VALUES = [10, 40, 40, null, 5];

test('a rank is in words of the level', () => {
  const words = (value: number) => standingWords(value, [10, 40, 30, 5], 'region');
  expect(words(40)).toBe('1re des 4 régions de l’Hexagone');
  expect(words(10)).toBe('3e des 4 régions de l’Hexagone');
  expect(standingWords(2, [2, 1], 'departement')).toBe('1er des 2 départements');
});

test('equal values share their rank, which says so; missing ones are not counted, which is said too', () => {
  expect(standingWords(40, VALUES, 'departement')).toBe(
    '1er ex æquo des 4 départements dont la valeur est connue',
  );
  expect(standingWords(10, VALUES, 'departement')).toMatch(/^3e /);
  expect(standingWords(null, VALUES, 'departement')).toBeNull();
});

const figures = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 40 });

const rankIn = (value: number, values: readonly number[]) =>
  Number.parseInt(standingWords(value, values, 'commune') ?? '', 10);

test('a greater value never stands behind a smaller one, in rank nor on the strip', () => {
  fc.assert(
    fc.property(figures, (values) => {
      const strip = stripOf(values);
      const sorted = values.toSorted((a, b) => a - b);
      for (const [at, value] of sorted.entries()) {
        const next = sorted[at + 1];
        if (next === undefined || next === value) continue;
        expect(rankIn(next, values)).toBeLessThan(rankIn(value, values));
        expect(strip?.at(next)).toBeGreaterThan(strip?.at(value) ?? 1);
      }
    }),
  );
});

test('a strip runs from the least value to the greatest, by logarithms where they are too unequal', () => {
  const even = stripOf([1, 2, 3]);
  expect([1, 2, 3].map((value) => even?.at(value))).toEqual([0, 0.5, 1]);
  const skewed = stripOf([10, 100, 100, 100_000]);
  expect(skewed?.isLogarithmic).toBe(true);
  expect(skewed?.at(100)).toBeCloseTo(0.25);
  expect(
    [0, 1].map((value) => stripOf([0, 1, 1, 100])?.at(value)),
    'zero has no logarithm',
  ).toEqual([0, 0]);
  expect(stripOf([4, 4, null])).toBeNull();
});
