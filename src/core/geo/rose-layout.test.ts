import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap } from './label-beside.ts';
import { centreOf } from './rings.ts';
import {
  bearingOf,
  commonLine,
  nearestBearing,
  type PlanePoint,
  type PlaneShape,
  roseLayout,
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

const layout = (...shapes: PlaneShape[]) => roseLayout(shapes.map((shape) => ({ shape })));

test('each neighbour is detached in its direction, the centre stays', () => {
  const [centre, east, south] = layout([square(0, 0, 300)], [square(300, 0, 300)], [square(0, 300, 300)]);
  expect(centre?.move).toEqual([0, expect.closeTo(0)]);
  expect(east).toMatchObject({ move: [expect.closeTo(85), expect.closeTo(0)], bearing: 90 });
  expect(south).toMatchObject({ move: [expect.closeTo(0), expect.closeTo(85)], bearing: 180 });
});

test('a neighbour that would come near another goes further', () => {
  const [, , second] = layout([square(0, 0, 300)], [square(300, 0, 300)], [square(300, 30, 300)]);
  expect(Math.hypot(...(second?.move ?? [0, 0]))).toBeGreaterThan(250);
});

test('a neighbour all around the centre is drawn beside it', () => {
  const [, petal] = layout([square(0, 0, 200)], [square(-200, -200, 600), square(0, 0, 200).toReversed()]);
  expect(petal?.bearing).toBe(0);
  expect(petal?.box.bottom).toBeLessThan(0);
});

test('whatever lies around, petals keep apart from the centre and from each other', () => {
  const around = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(around, (turns) => {
      const shapes = turns.map((turn) => {
        const angle = (turn * Math.PI) / 6;
        return [square(Math.cos(angle) * 360, Math.sin(angle) * 360, 300)];
      });
      const boxes = layout([square(0, 0, 300)], ...shapes).map(({ box }) => box);
      for (const [at, one] of boxes.entries())
        for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBe(false);
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

test('the common border is the part of the outline along the neighbour, in one piece across its start', () => {
  const line = commonLine([square(0, 0, 300)], [square(-300, 0, 300)]);
  expect(line[0]).toEqual([0, 300]);
  expect(line.at(-1)).toEqual([0, 0]);
});

test('of two that are far from each other there is none', () => {
  expect(commonLine([square(0, 0, 300)], [square(330, 330, 300)])).toEqual([]);
});
