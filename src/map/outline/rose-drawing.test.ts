import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { drawRose } from './rose-drawing.ts';

const square = (west: number, south: number, side = 1): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});

const SIZE = { width: 780, height: 720, sign: null };
const label = { width: 40, height: 20 };
const shape = (west: number, south: number, side?: number) => ({ contour: square(west, south, side), label });

test('neighbours are drawn in their true directions, on one scale, with a band over the border', () => {
  const { centre, petals } = drawRose(shape(2, 46), [shape(3, 46), shape(2, 47), shape(2, 45)], {
    ...SIZE,
    sign: { width: 1, height: 1 },
  });
  const bearings = petals.map(({ bearing }) => Math.round(bearing) % 360);
  expect(bearings).toEqual([90, 0, 180].map((bearing) => expect.closeTo(bearing, -0.5)));
  const [east, north] = petals;
  expect((east?.sign?.[0] ?? 0) - centre.labelAt[0]).toBeGreaterThan(20);
  expect((north?.sign?.[1] ?? 0) - centre.labelAt[1]).toBeLessThan(-20);
  for (const { band } of petals) expect(band).toMatch(/^M[\d .l-]+z$/);
  expect(centre.isInside).toBe(true);
});

test('a label that does not fit on its shape is beside it', () => {
  const { petals } = drawRose(
    shape(2, 46),
    [{ ...shape(3, 46, 0.1), label: { width: 240, height: 80 } }],
    SIZE,
  );
  expect(petals[0]?.isInside).toBe(false);
});

test('labels of whatever length never lie on each other, nor outside the drawing', () => {
  const around = [...[-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [2 + x, 46 + y] as const))].filter(
    ([x, y]) => x !== 2 || y !== 46,
  );
  const widths = fc.array(fc.integer({ min: 40, max: 220 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(widths, ([own = 20, ...others]) => {
      const sized = (width: number) => ({ width, height: 90 });
      const { box, centre, petals } = drawRose(
        { ...shape(2, 46), label: sized(own) },
        around.map(([x, y], at) => ({ ...shape(x, y), label: sized(others[at] ?? 20) })),
        SIZE,
      );
      const labels = [centre, ...petals].map(({ labelAt: [x, y] }, at) => {
        const width = at === 0 ? own : (others[at - 1] ?? 20);
        return { left: x - width / 2, right: x + width / 2, top: y - 45, bottom: y + 45 };
      });
      for (const [at, one] of labels.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(box.left);
        expect(one.bottom).toBeLessThanOrEqual(box.bottom);
        for (const other of labels.slice(at + 1)) {
          const isBeside = one.right <= other.left || other.right <= one.left;
          expect(isBeside || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('signs of borders keep clear of each other, and one without room is left out', () => {
  const around = [shape(3, 46), shape(3, 47), shape(2, 47), shape(1, 47)];
  const signsOf = (sign: { width: number; height: number }) =>
    drawRose(shape(2, 46), around, { width: 1880, height: 1560, sign }).petals.map((petal) => petal.sign);
  const signs = signsOf({ width: 200, height: 60 }).filter((sign) => sign !== null);
  expect(signs).toHaveLength(around.length);
  for (const [at, [x, y]] of signs.entries())
    for (const [u, v] of signs.slice(at + 1))
      expect(Math.abs(x - u) >= 200 || Math.abs(y - v) >= 60).toBe(true);
  expect(signsOf({ width: 3000, height: 3000 })).toEqual([null, null, null, null]);
});
