import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ScreenPoint, spreadMarkers } from './spread-markers.ts';

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

/** Each pair in turn, as the rule says it. */
function partedInTurn(points: readonly ScreenPoint[], distance: number): ScreenPoint[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 60; round++)
    for (const [i, a] of moved.entries())
      for (const [j, b] of moved.entries()) {
        const length = Math.hypot(b.x - a.x, b.y - a.y);
        if (j <= i || length >= distance) continue;
        const angle = length < 0.01 ? j - Math.PI / 5 : Math.atan2(b.y - a.y, b.x - a.x);
        const half = (distance - length) / 2;
        a.x -= Math.cos(angle) * half;
        a.y -= Math.sin(angle) * half;
        b.x += Math.cos(angle) * half;
        b.y += Math.sin(angle) * half;
      }
  return moved.map(({ x, y }, i) => ({
    x: Math.round(x - (points[i]?.x ?? 0)),
    y: Math.round(y - (points[i]?.y ?? 0)),
  }));
}

test('they are where trying every pair in turn would put them, crowded or not', () => {
  const crowd = fc.record({ x: fc.integer({ min: -90, max: 90 }), y: fc.integer({ min: -90, max: 90 }) });
  const lone = fc.array(fc.oneof(crowd, point), { maxLength: 40 });
  fc.assert(
    fc.property(lone, fc.integer({ min: 1, max: 60 }), (points, distance) => {
      expect(spreadMarkers(points, distance)).toEqual(partedInTurn(points, distance));
    }),
    { numRuns: 60 },
  );
});
