import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatest, least } from './extremes.ts';

test('of many values, the least and the greatest', () => {
  const many = Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 200_000);
  expect(least(many)).toBe(0);
  expect(greatest(many)).toBe(199_999);
});

test('as the language has them for few values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      expect(least(values)).toEqual(Math.min(...values));
      expect(greatest(values)).toEqual(Math.max(...values));
    }),
  );
});

test('of none, what any value improves on', () => {
  expect([least([]), greatest([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
});
