import { expect, test } from 'vitest';
import { placeBelow } from './place-below.ts';

const MENU = { width: 200, height: 100 };
const place = (left: number, top: number) =>
  placeBelow({ left, right: left + 90, top, bottom: top + 44 }, MENU, { width: 390, height: 844 }, 12);

test('a menu is placed below its anchor, right edges in line', () => {
  expect(place(270, 300)).toEqual({ left: 160, top: 356 });
});

test('where there is no room below it is placed above', () => {
  expect(place(270, 676)).toEqual({ left: 160, top: 732 });
  expect(place(270, 677)).toEqual({ left: 160, top: 565 });
});

test('it stays inside the window', () => {
  expect(place(10, 300).left).toBe(12);
  expect(place(300, 300).left).toBe(178);
  expect(
    placeBelow({ left: 0, right: 9, top: 20, bottom: 64 }, MENU, { width: 390, height: 120 }, 12),
  ).toEqual({
    left: 12,
    top: 12,
  });
});
