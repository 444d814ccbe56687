import { expect, test } from 'vitest';
import { dotImage } from './town-dots.ts';

test('a dot of ink stands on a rim of the ground', () => {
  const { width, data } = dotImage('#102030', '#ffffff');
  const at = (x: number, y: number) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];
  expect(at(8, 8)).toEqual([16, 32, 48, 255]);
  expect(at(8, 2)).toEqual([255, 255, 255, 255]);
  expect(at(0, 0)[3]).toBe(0);
});
