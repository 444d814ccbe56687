import { expect, test } from 'vitest';
import { placeClearOf } from './place-beside.ts';

const WINDOW = { width: 1000, height: 600 };
const MENU = { width: 300, height: 200 };
/** As the browser's, whose sides are no properties of its own. */
class Box {
  constructor(
    private readonly x: number,
    private readonly y: number,
  ) {}
  get left() {
    return this.x;
  }
  get right() {
    return this.x + 36;
  }
  get top() {
    return this.y;
  }
  get bottom() {
    return this.y + 36;
  }
}
const anchor = (left: number, top: number) => new Box(left, top);
const place = (left: number, top: number, within = WINDOW) =>
  placeClearOf([])(anchor(left, top), MENU, within, 12);

test('a menu is placed on the right of its anchor, at the height of its middle', () => {
  expect(place(100, 300)).toEqual({ left: 148, top: 218 });
});

test('near the right edge it is placed on the left', () => {
  expect(place(900, 300)).toEqual({ left: 588, top: 218 });
  expect(place(640, 300)).toEqual({ left: 688, top: 218 });
  expect(place(653, 300)).toEqual({ left: 341, top: 218 });
});

test('it stays inside the window at the top and at the bottom', () => {
  expect(place(100, 0).top).toBe(12);
  expect(place(100, 580).top).toBe(388);
});

test('in a narrow window it is placed below, under the middle of its anchor', () => {
  expect(place(150, 100, { width: 390, height: 844 })).toEqual({ left: 18, top: 148 });
  expect(place(280, 100, { width: 390, height: 844 })).toEqual({ left: 78, top: 148 });
});

test('it is placed where it hides nothing of the others, else least', () => {
  const clear = (...others: readonly (readonly [number, number])[]) =>
    placeClearOf(others.map(([left, top]) => anchor(left, top)))(anchor(482, 300), MENU, WINDOW, 12);
  expect(clear([600, 380]), 'one below its middle: the menu ends above it').toEqual({ left: 530, top: 136 });
  expect(clear([600, 190], [600, 400]), 'wherever it is placed on the right').toEqual({
    left: 170,
    top: 218,
  });
  const all = { left: 0, right: 1000, top: 0, bottom: 600 };
  expect(placeClearOf([all])(anchor(482, 300), MENU, WINDOW, 12)).toEqual({ left: 530, top: 218 });
});
