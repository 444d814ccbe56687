import { expect, test } from 'vitest';
import type { Bbox } from './position.ts';
import { isBoxInside, placedInBox, pointInBox, sizeOfBox } from './silhouette.ts';

const OUTER: Bbox = [4, 44, 8, 48];

/** Where a transform puts a corner of the square of a silhouette. */
function moved(transform: string, [x, y]: readonly [number, number]): number[] {
  const [moveX = 0, moveY = 0, across = 0, down = 0] = [...transform.matchAll(/-?[\d.]+/gu)].map(Number);
  return [moveX + x * across, moveY + y * down];
}

test('a degree is 111 km to the north, and less to the east', () => {
  const { width, height } = sizeOfBox(OUTER);
  expect(height).toBeCloseTo(445, 0);
  expect(width / height).toBeCloseTo(Math.cos((46 * Math.PI) / 180), 3);
});

test('a silhouette fills its own box, whatever side is the longer', () => {
  const { width, height } = sizeOfBox(OUTER);
  const left = (100 - (100 * width) / height) / 2;
  const transform = placedInBox(OUTER, OUTER, 1);
  const [x = 1, y = 1] = moved(transform, [left, 0]);
  expect(Math.abs(x)).toBeLessThan(0.1);
  expect(Math.abs(y)).toBeLessThan(0.1);
  const [right = 0, bottom = 0] = moved(transform, [100 - left, 100]);
  expect(right).toBeCloseTo(width, 0);
  expect(bottom).toBeCloseTo(height, 0);
});

test('one box in another is placed by its corner', () => {
  const inner: Bbox = [6, 46, 7, 47];
  const { width, height } = sizeOfBox(inner);
  const left = (100 - (100 * width) / height) / 2;
  const corner = pointInBox(OUTER, [6, 47], 0.5);
  const [x = 0, y = 0] = moved(placedInBox(OUTER, inner, 0.5), [left, 0]);
  expect(x).toBeCloseTo(corner[0], 0);
  expect(y).toBeCloseTo(corner[1], 0);
});

test('a box that crosses the border of another is not inside', () => {
  expect(isBoxInside([5, 45, 6, 46], OUTER)).toBe(true);
  expect(isBoxInside([7.5, 45, 8.5, 46], OUTER)).toBe(false);
});
