import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../app/testing/property-runs.ts';
import { relativePath } from './drawn-map.ts';

/** The points of a relative path, subpath by subpath. */
function pointsOf(path: string): [number, number][][] {
  return path
    .split('M')
    .slice(1)
    .map((subpath) => {
      const [start = '', moves = ''] = subpath.replace('z', '').split('l');
      const numbersOf = (text: string) => (text.match(/-?\d+/gu) ?? []).map(Number);
      let [x = 0, y = 0] = numbersOf(start);
      const points: [number, number][] = [[x, y]];
      const moved = numbersOf(moves);
      for (let at = 0; at < moved.length; at += 2) {
        x += moved[at] ?? 0;
        y += moved[at + 1] ?? 0;
        points.push([x, y]);
      }
      return points;
    });
}

test('each point is written from the one before, closed where it was', () => {
  expect(relativePath('M10,20L13,16L13,16L8,16ZM-5,-6L0,0')).toBe('M10 20l3-4-5 0zM-5-6l5 6');
  expect(relativePath('')).toBe('');
});

test('whatever the points, they are those of the path, rounded', () => {
  const point = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 }));
  fc.assert(
    fc.property(fc.array(fc.array(point, { minLength: 1 }), { minLength: 1 }), (subpaths) => {
      const path = subpaths.map((points) => `M${points.map(([x, y]) => `${x},${y}`).join('L')}`).join('');
      const expected = subpaths.map((points) =>
        points.filter(([x, y], at) => at === 0 || x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1]),
      );
      expect(pointsOf(relativePath(path))).toEqual(expected);
    }),
    runs(500),
  );
});
