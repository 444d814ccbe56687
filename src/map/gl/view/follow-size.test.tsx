import { expect, test } from 'vitest';
import { FakeMap } from '../maplibre.fixture.tsx';
import { fitSize } from './camera.ts';

function resizedIn(width: number, canvasWidth: number) {
  const map = new FakeMap();
  const sized = (element: HTMLElement, wide: number) =>
    Object.defineProperties(element, {
      clientWidth: { value: wide },
      clientHeight: { value: wide === 0 ? 0 : 200 },
    });
  sized(map.canvas, canvasWidth);
  sized(map.container, width);
  fitSize(map.asMap());
  return map.resized;
}

test('a map is drawn anew when its frame has another size', () => {
  expect(resizedIn(300, 400)).toBe(1);
  expect(resizedIn(400, 400)).toBe(0);
});

test('a pixel more or less is the browser’s rounding', () => {
  expect(resizedIn(400, 401)).toBe(0);
});

test('a map whose frame is not shown keeps its size', () => {
  expect(resizedIn(0, 400)).toBe(0);
});
