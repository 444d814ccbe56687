import { expect, test } from 'vitest';
import { placeBeside } from './place-beside.ts';

const WINDOW = { width: 1000, height: 600 };
const MENU = { width: 300, height: 200 };
const anchor = (left: number, top: number) => ({ left, right: left + 36, top, bottom: top + 36 });
const place = (left: number, top: number, within = WINDOW) =>
  placeBeside(anchor(left, top), MENU, within, 12);

test('a menu stands on the right of its anchor, at the height of its middle', () => {
  expect(place(100, 300)).toEqual({ left: 148, top: 218 });
});

test('near the right edge it stands on the left', () => {
  expect(place(900, 300)).toEqual({ left: 588, top: 218 });
  expect(place(640, 300)).toEqual({ left: 688, top: 218 });
  expect(place(641, 300)).toEqual({ left: 329, top: 218 });
});

test('it stays inside the window at the top and at the bottom', () => {
  expect(place(100, 0).top).toBe(12);
  expect(place(100, 580).top).toBe(388);
});

test('in a narrow window it stands below, under the middle of its anchor', () => {
  expect(place(150, 100, { width: 390, height: 844 })).toEqual({ left: 18, top: 148 });
  expect(place(280, 100, { width: 390, height: 844 })).toEqual({ left: 78, top: 148 });
});
