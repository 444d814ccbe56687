import fc from 'fast-check';
import { expect, test } from 'vitest';
import { borderPath, nearestPoints, placeOnBorder, pointAlong, smoothed } from './border-path.ts';
import { distanceBetween } from './distance.ts';
import type { Position } from './position.ts';

const KM = 1000;

const POINTS: readonly Position[] = Array.from({ length: 7 }, (_, at) => [6, 48 + at / 10]);

/** Lines of the border from south to north, one a pair of points. */
const pieces = POINTS.slice(1).map((to, at): readonly Position[] => [POINTS[at] ?? to, to]);

test('arcs in any order and either way round are one path from the north', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(pieces, { minLength: pieces.length }),
      fc.array(fc.boolean(), { minLength: pieces.length, maxLength: pieces.length }),
      (shuffled, turns) => {
        const { points, along } = borderPath(
          shuffled.map((line, at) => (turns[at] ? line.toReversed() : line)),
        );
        const latitudes = points.map(([, y]) => y);
        expect(latitudes).toEqual(latitudes.toSorted((a, b) => b - a));
        expect(along.at(-1)).toBeCloseTo(distanceBetween([6, 48], [6, 48.6]), 0);
      },
    ),
  );
});

test('what lies between two pieces is no border', () => {
  const apart = [pieces[0], pieces[1], pieces[5]].flatMap((line) => (line ? [line] : []));
  const length = apart.reduce((sum, [from = [0, 0], to = [0, 0]]) => sum + distanceBetween(from, to), 0);
  expect(borderPath(apart).along.at(-1)).toBeCloseTo(length, 0);
});

test('a place has its distance to the border and its position along it', () => {
  const path = borderPath(pieces);
  const place = placeOnBorder(path, [6.2, 48.25]);
  expect(place.away / KM).toBeCloseTo(distanceBetween([6, 48.25], [6.2, 48.25]) / KM, 0);
  const fromStart = distanceBetween([6, 48.6], [6, 48.25]);
  expect(place.along / KM).toBeCloseTo(fromStart / KM, 0);
});

test('beyond its ends a border is as far as its end', () => {
  const path = borderPath(pieces);
  expect(placeOnBorder(path, [6, 48.8]).away).toBeCloseTo(distanceBetween([6, 48.6], [6, 48.8]), 0);
});

test('a point along a border lies so far along it, beyond its ends at them', () => {
  const path = borderPath(pieces);
  const total = path.along.at(-1) ?? 0;
  fc.assert(
    fc.property(fc.double({ min: 0, max: total, noNaN: true }), (metres) => {
      const place = placeOnBorder(path, pointAlong(path, metres));
      expect(place.along).toBeCloseTo(metres, 0);
      expect(place.away).toBeCloseTo(0, 0);
    }),
  );
  expect(pointAlong(path, total + KM)).toEqual(path.points.at(-1));
});

test('a smoothed border has its ends and its metres, not its bends', () => {
  const bends: Position[] = Array.from({ length: 61 }, (_, at) => [6 + (at % 2) / 20, 48 + at / 100]);
  const path = borderPath([bends]);
  const { points, along } = smoothed(path, 10 * KM);
  expect(points[0]?.[1]).toBeCloseTo(48.6);
  expect(points.at(-1)?.[1]).toBeCloseTo(48);
  expect(along.at(-1)).toBe(path.along.at(-1));
  const straight = distanceBetween([6, 48], [6, 48.6]);
  expect(borderPath([points]).along.at(-1) ?? 0).toBeLessThan(1.3 * straight);
  expect(path.along.at(-1) ?? 0).toBeGreaterThan(3 * straight);
});

test('two contours are as far apart as their nearest points', () => {
  const square = (west: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 48],
        [west, 49],
        [west + 1, 49],
        [west + 1, 48],
        [west, 48],
      ],
    ],
  });
  const nearest = nearestPoints(square(2), square(4));
  expect(nearest?.metres).toBeCloseTo(distanceBetween([3, 49], [4, 49]), -1);
  expect(nearest?.at.map(([longitude]) => longitude)).toEqual([3, 4]);
});
