import { expect, test } from 'vitest';
import { nextStop } from './walk-stops.ts';

const alone = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, index: number, count = 13) => nextStop({ ...alone, key }, index, count);

test('arrows go round, Home and End go to the ends', () => {
  expect([
    press('ArrowDown', 0),
    press('ArrowRight', 12),
    press('ArrowUp', 0),
    press('ArrowLeft', 5),
  ]).toEqual([1, 0, 12, 4]);
  expect([press('Home', 7), press('End', 7)]).toEqual([0, 12]);
});

test('other keys, keys of the browser and an empty list lead nowhere', () => {
  expect(press('a', 3)).toBeNull();
  expect(press('constructor', 3)).toBeNull();
  expect(nextStop({ ...alone, altKey: true, key: 'ArrowLeft' }, 3, 13)).toBeNull();
  expect(press('End', 0, 0)).toBeNull();
});
