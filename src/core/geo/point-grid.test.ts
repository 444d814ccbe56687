import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearAny } from './group-points.ts';

test('a point is near one of some exactly when a distance says so, on either side of the origin', () => {
  const at = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -40, max: 40 }) });
  fc.assert(
    fc.property(
      fc.array(at, { maxLength: 30 }),
      at,
      fc.integer({ min: 1, max: 30 }),
      (points, point, distance) => {
        const naive = points.some(({ x, y }) => Math.hypot(x - point.x, y - point.y) < distance);
        expect(nearAny(points, distance)(point)).toBe(naive);
      },
    ),
  );
});
