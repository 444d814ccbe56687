import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { contourOfSilhouette, placedSilhouetteOf, SILHOUETTE_SIZE, silhouetteOf } from './silhouette.ts';

const square = (west: number, south: number, side: number): Polygon => ({
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

test('a square of degrees on the equator fills the square, north up', () => {
  expect(silhouetteOf(square(10, -0.5, 1)).path).toBe('M0 100l100 0 0-100-100 0z');
});

test('a square of degrees far north is narrow: a degree of longitude is short there', () => {
  expect(silhouetteOf(square(10, 59.5, 1)).path).toBe('M25 100l50 0 0-100-50 0z');
});

test('islets that would not show are left out, the largest part never', () => {
  const [main, islet] = [square(0, 0, 1), square(3, 0, 0.001)];
  const both = { type: 'MultiPolygon' as const, coordinates: [islet.coordinates, main.coordinates] };
  expect(silhouetteOf(both).path.match(/M/g)).toHaveLength(1);
  expect(silhouetteOf(islet).path).toContain('M');
});

test('a contour of 200 000 points is drawn', () => {
  const ring = Array.from({ length: 200_000 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 199_999;
    return [2 + Math.cos(angle) * 0.5, Math.sin(angle)];
  });
  const { path } = silhouetteOf({ type: 'Polygon', coordinates: [ring] });
  expect(path).toMatch(/^M75 50/);
  expect(path.length).toBeLessThan(10_000);
});

test('what does not show is left out: the steps of a slope on the grid are one line', () => {
  const slope = Array.from({ length: 400 }, (_, i) => [i / 400, i / 800]);
  const triangle: Polygon = { type: 'Polygon', coordinates: [[...slope, [1, 0.5], [1, 0], [0, 0]]] };
  expect(silhouetteOf(triangle).path).toBe('M0 75l100-50 0 50z');
});

test('any contour stays inside the square', () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(position, { minLength: 3, maxLength: 30 }), (ring) => {
      const polygon: Polygon = { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] };
      for (const [, start = '', moves = ''] of silhouetteOf(polygon).path.matchAll(/M([\d ]+)l?([^z]*)z/gu)) {
        const [x = -1, y = -1, ...steps] = `${start} ${moves}`.match(/-?\d+/gu)?.map(Number) ?? [];
        const at = [x, y];
        for (const [i, step] of [0, 0, ...steps].entries()) {
          const now = (at[i % 2] ?? 0) + step;
          at[i % 2] = now;
          expect(now).toBeGreaterThanOrEqual(0);
          expect(now).toBeLessThanOrEqual(SILHOUETTE_SIZE);
        }
      }
    }),
  );
});

test('a silhouette gives its contour back, as precisely as it was drawn', () => {
  const [large, small] = [square(5, 47, 2), square(8, 48, 0.5)];
  const both = { type: 'MultiPolygon' as const, coordinates: [large.coordinates, small.coordinates] };
  const again = contourOfSilhouette(placedSilhouetteOf(both));
  const corners = (contour: MultiPolygon) => contour.coordinates.map(([ring = []]) => ring.slice(0, -1));
  for (const [at, ring] of corners(again).entries())
    for (const [x = 0, y = 0] of ring) {
      const near = corners(both)[at]?.some(([u = 0, v = 0]) => Math.hypot(x - u, y - v) < 0.04);
      expect(near, `${x} ${y}`).toBe(true);
    }
});
