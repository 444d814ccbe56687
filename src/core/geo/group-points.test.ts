import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupPoints } from './group-points.ts';

const point = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) });
const points = fc.array(point, { maxLength: 60 });
const DISTANCE = 64;

const away = (all: readonly { x: number; y: number }[], one: number, other: number) => {
  const [a, b] = [all[one], all[other]];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;
};

test('points far from one another stay alone, near ones join the first', () => {
  const all = [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
    { x: 10, y: 10 },
    { x: 190, y: 5 },
  ];
  expect(groupPoints(all, DISTANCE)).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test('each point is in one group, near its first point, and first points are apart', () => {
  fc.assert(
    fc.property(points, (all) => {
      const groups = groupPoints(all, DISTANCE);
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual([...all.keys()]);
      for (const [first = 0, ...others] of groups)
        for (const other of others) expect(away(all, first, other)).toBeLessThan(DISTANCE);
      const firsts = groups.map(([first = 0]) => first);
      for (const [at, one] of firsts.entries())
        for (const other of firsts.slice(at + 1))
          expect(away(all, one, other)).toBeGreaterThanOrEqual(DISTANCE);
    }),
  );
});
