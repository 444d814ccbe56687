// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeMap } from '../maplibre.fixture.tsx';
import { fitSize, followSize, holdFrames, letPageFirst } from './held-frames.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a press holds the map back until the page is painted, then has it painted', () => {
  const map = new FakeMap();
  const { render } = map.painter;
  letPageFirst(map.asMap());
  vi.advanceTimersToNextFrame();
  expect(map.painter.render).not.toBe(render);
  vi.runAllTimers();
  expect(map.painter.render).toBe(render);
});

test('a press paints nothing of a map that is not whole yet', () => {
  const map = new FakeMap();
  holdFrames(map.asMap());
  const held = map.painter.render;
  letPageFirst(map.asMap());
  vi.runAllTimers();
  expect(map.painter.render).toBe(held);
});

function mapIn(width: number, pictureWidth: number) {
  const map = new FakeMap();
  const sized = (element: HTMLElement, wide: number, high: number) =>
    Object.defineProperties(element, {
      clientWidth: { value: wide, configurable: true },
      clientHeight: { value: high, configurable: true },
    });
  sized(map.canvas, pictureWidth, 200);
  sized(map.container, width, 200);
  return { map, resize: (wide: number, high = 200) => sized(map.container, wide, high) };
}

test('a map is drawn anew when its frame has another size, whatever the size of its picture', () => {
  const { map, resize } = mapIn(400, 401);
  followSize(map.asMap());
  fitSize(map.asMap());
  expect(map.resized).toBe(0);
  resize(300);
  fitSize(map.asMap());
  fitSize(map.asMap());
  expect(map.resized).toBe(1);
});

test('a map made for a frame that has changed since is fitted at once', () => {
  const { map } = mapIn(300, 400);
  followSize(map.asMap());
  fitSize(map.asMap());
  expect(map.resized).toBe(1);
});

test('a map whose frame is not shown keeps its size', () => {
  const { map, resize } = mapIn(400, 400);
  followSize(map.asMap());
  resize(0, 0);
  fitSize(map.asMap());
  expect(map.resized).toBe(0);
});
