import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceBetween } from './distance.ts';
import { nearestFirst } from './nearest.ts';
import type { Position } from './position.ts';

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);

test('all are given once, nearest first, with their distances', () => {
  fc.assert(
    fc.property(fc.array(position, { maxLength: 120 }), position, (positions, from) => {
      const all = positions.map((at, index) => ({ at, index }));
      const given = [...nearestFirst(all)(from)];
      expect(given.map(([{ index }]) => index).sort((a, b) => a - b)).toEqual(all.map(({ index }) => index));
      let before = 0;
      for (const [{ at }, away] of given) {
        expect(away).toBe(distanceBetween(from, at));
        expect(away).toBeGreaterThanOrEqual(before - 0.01);
        before = away;
      }
    }),
    { numRuns: 60 },
  );
});
