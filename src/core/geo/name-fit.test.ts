import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMercator, mercator, TILE_PX } from './mercator.ts';
import { fittingZoom, nameBox, roomiestPlace } from './name-fit.ts';
import type { Contour } from './topology.ts';

const CAPITALS = { size: 10, letter: 0.8, most: 9 };

test('a short name takes one line, a long one breaks after spaces and hyphens', () => {
  expect(nameBox('Ain', CAPITALS)).toEqual({ width: expect.closeTo(24), height: 12 });
  const { height, width } = nameBox('Provence-Alpes-Côte d’Azur', CAPITALS);
  expect(height).toBe(36);
  expect(width).toBeLessThan(100);
  expect(nameBox('Saint-Germain', CAPITALS).height).toBe(24);
  expect(nameBox('Métropole de Lyon', CAPITALS).width, 'no space at the end of a line').toBeCloseTo(72);
  expect(nameBox('Villefranche', CAPITALS).height, 'nowhere to break').toBe(12);
});

const rectangle = (x: number, y: number, wide: number, high: number): Contour => ({
  type: 'Polygon',
  coordinates: [
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1],
    ].map(([a = 0, b = 0]) => [...fromMercator(x + a * wide, y + b * high)]),
  ],
});

test('a name fits from the zoom at which its box is as wide, or as high, as the contour', () => {
  const centre = fromMercator(0.5, 0.4);
  const contour = rectangle(0.5, 0.4, 512 / (TILE_PX * 2 ** 10), 256 / (TILE_PX * 2 ** 10));
  expect(fittingZoom(contour, centre, { width: 1024, height: 10 })).toBeCloseTo(10);
  expect(fittingZoom(contour, centre, { width: 512, height: 10 })).toBeCloseTo(9);
  expect(fittingZoom(contour, centre, { width: 10, height: 1024 })).toBeCloseTo(11);
});

test('a name does not fit where its place lies outside', () => {
  const contour = rectangle(0.5, 0.4, 0.01, 0.01);
  expect(fittingZoom(contour, fromMercator(0.6, 0.4), { width: 10, height: 10 })).toBe(
    Number.POSITIVE_INFINITY,
  );
});

test('at the zoom that it gives, the corners of the box lie in any triangle around it, and beyond it one does not', () => {
  const angle = fc.double({ min: 0, max: 2, noNaN: true });
  const far = fc.double({ min: 0.02, max: 0.1, noNaN: true });
  fc.assert(
    fc.property(angle, far, far, far, (turn, ...distances) => {
      const corners = distances.map((distance, at) => {
        const way = turn + (at * 2 * Math.PI) / 3;
        return fromMercator(0.5 + distance * Math.cos(way), 0.4 + distance * Math.sin(way));
      });
      const contour: Contour = {
        type: 'Polygon',
        coordinates: [[...corners, ...corners.slice(0, 1)].map((one) => [...one])],
      };
      const centre = fromMercator(0.5, 0.4);
      const box = { width: 80, height: 24 };
      const zoom = fittingZoom(contour, centre, box);
      const isWhole = (at: number) => {
        const half = [box.width, box.height].map((side) => side / 2 / (TILE_PX * 2 ** at));
        const [x = 0, y = 0] = half;
        return [
          [x, y],
          [-x, y],
          [x, -y],
          [-x, -y],
        ].every(([dx = 0, dy = 0]) => isInside(corners, 0.5 + dx, 0.4 + dy));
      };
      expect(isWhole(zoom + 0.01)).toBe(true);
      expect(isWhole(zoom - 0.01)).toBe(false);
    }),
  );
});

function isInside(corners: readonly (readonly [number, number])[], x: number, y: number): boolean {
  const points = corners.map((corner) => mercator(corner));
  const sides = points.map((from, at) => {
    const to = points[(at + 1) % points.length] ?? from;
    return Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
  });
  return sides.every((side) => side === sides[0]);
}

test('a name is placed where it has most room, beside the marks', () => {
  const contour = rectangle(0.5, 0.4, 0.02, 0.01);
  const box = { width: 60, height: 20 };
  const free = roomiestPlace(contour, [], box);
  expect(free?.centre).toEqual([expect.closeTo(0), expect.closeTo(fromMercator(0.5, 0.4)[1])]);
  const beside = roomiestPlace(contour, [fromMercator(0.5, 0.4)], box);
  expect(beside?.centre).not.toEqual(free?.centre);
  expect(beside?.zoom).toBeGreaterThan(free?.zoom ?? Number.POSITIVE_INFINITY);
});
