import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadMarkers } from './spread-markers.ts';

const point = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 800 }),
});

test('markers that have room do not move', () => {
  expect(
    spreadMarkers(
      [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ],
      40,
    ),
  ).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ]);
});

test('two markers on one point part to both sides', () => {
  const [a, b] = spreadMarkers(
    [
      { x: 50, y: 50 },
      { x: 50, y: 50 },
    ],
    40,
  );
  expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(38);
});

test('up to a dozen neighbours end up apart, wherever they start', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), (points) => {
      const offsets = spreadMarkers(points, 30);
      const moved = points.map(({ x, y }, i) => ({
        x: x + (offsets[i]?.x ?? 0),
        y: y + (offsets[i]?.y ?? 0),
      }));
      for (const [i, a] of moved.entries())
        for (const b of moved.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20);
    }),
  );
});
