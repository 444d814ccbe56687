import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centreOf } from './rings.ts';
import {
  bearingOf,
  nearestBearing,
  type PlanePoint,
  pointsAlong,
  roseLayout,
  sharedEdge,
} from './rose-layout.ts';

const square = (x: number, y: number, side = 10): readonly PlanePoint[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

test('bearings run clockwise from north', () => {
  expect(bearingOf([0, -1])).toBe(0);
  expect(bearingOf([1, 0])).toBe(90);
  expect(bearingOf([0, 1])).toBe(180);
  expect(bearingOf([-1, 0])).toBe(270);
});

test('the middle of a shape is that of its area, whichever way round its ring is', () => {
  expect(centreOf([square(0, 0)])).toEqual([5, 5]);
  expect(centreOf([square(0, 0).toReversed()])).toEqual([5, 5]);
});

test('each neighbour is detached in its direction, as far as the gap', () => {
  const [east, south] = roseLayout([square(0, 0)], [[square(10, 0)], [square(0, 10)]], 4);
  expect(east).toEqual({ move: [4, 0], bearing: 90 });
  expect(south).toEqual({ move: [0, 4], bearing: 180 });
});

test('a neighbour that would come near another goes further', () => {
  const [, second] = roseLayout([square(0, 0)], [[square(10, 0)], [square(10, 1)]], 4);
  expect(Math.hypot(...(second?.move ?? [0, 0]))).toBeGreaterThan(4);
});

test('a neighbour all around the centre is drawn beside it', () => {
  const around = [square(-10, -10, 30), square(0, 0).toReversed()];
  const [petal] = roseLayout([square(0, 0)], [around], 4);
  expect(petal?.bearing).toBe(0);
  expect(petal?.move[1]).toBeLessThan(-22);
});

test('whatever lies around, petals keep apart from the centre and from each other', () => {
  const around = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(around, (turns) => {
      const shapes = turns.map((turn) => {
        const angle = (turn * Math.PI) / 6;
        return [square(Math.cos(angle) * 12, Math.sin(angle) * 12)];
      });
      const petals = roseLayout([square(0, 0)], shapes, 3);
      const boxes = [
        [0, 0] as const,
        ...petals.map(({ move }, at) => {
          const [[x, y] = [0, 0]] = shapes[at]?.[0] ?? [];
          return [x + move[0], y + move[1]] as const;
        }),
      ];
      for (const [at, [x, y]] of boxes.entries())
        for (const [u, v] of boxes.slice(at + 1))
          expect(Math.max(Math.abs(x - u), Math.abs(y - v))).toBeGreaterThanOrEqual(10);
    }),
  );
});

test('a direction means the neighbour that is nearest to it, across north too, and none that lies elsewhere', () => {
  const petals = [{ bearing: 350 }, { bearing: 40 }, { bearing: 170 }];
  expect(nearestBearing(petals, 0)).toEqual({ bearing: 350 });
  expect(nearestBearing(petals, 90)).toEqual({ bearing: 40 });
  expect(nearestBearing(petals, 180)).toEqual({ bearing: 170 });
  expect(nearestBearing(petals, 270)).toBeUndefined();
});

test('points along a line leave no gap wider than asked for', () => {
  const points = pointsAlong(square(0, 0), 3);
  for (const [at, [x, y]] of points.slice(1).entries()) {
    const [u = 0, v = 0] = points[at] ?? [];
    expect(Math.hypot(x - u, y - v)).toBeLessThanOrEqual(3 + 1e-9);
  }
});

test('the common border is the part of the outline along the neighbour, in one piece across its start', () => {
  const line = sharedEdge([square(0, 0)], [square(-10, 0)], 0.3);
  const ys = line.map(([, y]) => y);
  expect(Math.min(...ys)).toBeLessThan(0.5);
  expect(Math.max(...ys)).toBeGreaterThan(9.5);
  expect(Math.max(...line.map(([x]) => x))).toBeLessThan(0.5);
});

test('of two that only touch it is the nearest point', () => {
  expect(sharedEdge([square(0, 0)], [square(10.5, 10.5)], 0.3)).toEqual([[10, 10]]);
});
