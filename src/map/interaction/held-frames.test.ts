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

test('a map is drawn anew when its frame has another size, whatever the size of its picture', () => {
  const map = new FakeMap();
  followSize(map.asMap());
  Object.defineProperty(map.canvas, 'clientWidth', { value: 1 });
  fitSize(map.asMap());
  expect(map.resized).toBe(0);
  Object.defineProperty(map.container, 'clientWidth', { value: 300 });
  fitSize(map.asMap());
  fitSize(map.asMap());
  expect(map.resized).toBe(1);
});

test('a map made for a frame that has changed since is fitted at once', () => {
  const map = new FakeMap();
  Object.defineProperty(map.container, 'clientWidth', { value: 300 });
  followSize(map.asMap());
  fitSize(map.asMap());
  expect(map.resized).toBe(1);
});
