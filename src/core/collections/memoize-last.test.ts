import { expect, test, vi } from 'vitest';
import { memoizeLast } from './memoize-last.ts';

test('the same arguments give the same result, derived once', () => {
  const derive = vi.fn((list: readonly number[], factor: number) => list.map((one) => one * factor));
  const scaled = memoizeLast(derive);
  const list = [1, 2];
  expect(scaled(list, 2)).toBe(scaled(list, 2));
  expect(derive).toHaveBeenCalledTimes(1);
  expect(scaled([1, 2], 3)).toEqual([3, 6]);
  expect(scaled(list, 2)).toEqual([2, 4]);
  expect(derive).toHaveBeenCalledTimes(3);
});
