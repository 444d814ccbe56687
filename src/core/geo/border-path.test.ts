import fc from 'fast-check';
import { expect, test } from 'vitest';
import { borderPath, commonLines, nearestOf, STEP } from './border-path.ts';
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
        const { points, metres } = borderPath(
          shuffled.map((line, at) => (turns[at] ? line.toReversed() : line)),
        );
        const latitudes = points.map(([, y]) => y);
        expect(latitudes).toEqual(latitudes.toSorted((a, b) => b - a));
        expect(metres).toBeCloseTo(distanceBetween([6, 48], [6, 48.6]), 0);
      },
    ),
  );
});

test('what lies between two pieces is no border', () => {
  const apart = [pieces[0], pieces[1], pieces[5]].flatMap((line) => (line ? [line] : []));
  const length = apart.reduce((sum, [from = [0, 0], to = [0, 0]]) => sum + distanceBetween(from, to), 0);
  expect(borderPath(apart).metres).toBeCloseTo(length, 0);
});

test('a place has its distance to the border and its position along it, to within its steps', () => {
  const { points } = borderPath(pieces);
  const { metres, mean } = nearestOf(points, [6.1, 48.25]);
  expect(metres / KM).toBeCloseTo(distanceBetween([6, 48.25], [6.1, 48.25]) / KM, 1);
  expect((mean * STEP) / KM).toBeCloseTo(distanceBetween([6, 48.6], [6, 48.25]) / KM, 0);
});

test('beyond its ends a border is as far as its end', () => {
  const { points } = borderPath(pieces);
  const { rank, metres } = nearestOf(points, [6, 48.8]);
  expect(rank).toBe(0);
  expect(metres).toBeCloseTo(distanceBetween([6, 48.6], [6, 48.8]), 0);
});

test('places on the outer side of a corner, which are all nearest to it, keep apart', () => {
  const { points } = borderPath([
    [
      [6.5, 48.3],
      [6, 48.3],
      [6, 48],
    ],
  ]);
  const places = [0.05, 0.1, 0.15].map((turn) => nearestOf(points, [6 - turn, 48.3 + (0.2 - turn)]));
  expect(new Set(places.map(({ rank }) => rank)).size).toBeLessThanOrEqual(2);
  const [first = 0, second = 0, third = 0] = places.map(({ mean }) => mean);
  expect(Math.abs(first - second)).toBeGreaterThan(2);
  expect(Math.abs(second - third)).toBeGreaterThan(2);
});

const area = (...ring: [number, number][]) => ({ type: 'Polygon' as const, coordinates: [ring] });

const WEST = area([0, 0], [0, 2], [1, 2], [1.1, 1], [1, 0], [0, 0]);

test('neighbours run together along their border, whichever way each goes round', () => {
  const east = area([2, 0], [1, 0], [1.1, 1], [1, 2], [2, 2], [2, 0]);
  const [line, ...others] = commonLines(WEST, east);
  expect(line).toEqual([
    [1, 2],
    [1.1, 1],
    [1, 0],
  ]);
  expect(others).toEqual([]);
});

test('a border in two pieces is two lines, and a corner in common is none', () => {
  const around = area([0, 2], [1, 2], [3, 1], [1, 0], [0, 0], [0, -1], [4, -1], [4, 3], [0, 3], [0, 2]);
  expect(commonLines(WEST, around)).toEqual([
    [
      [0, 2],
      [1, 2],
    ],
    [
      [1, 0],
      [0, 0],
    ],
  ]);
  expect(commonLines(WEST, area([1, 2], [2, 3], [1, 3], [1, 2]))).toEqual([]);
});
