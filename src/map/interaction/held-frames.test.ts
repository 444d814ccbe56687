// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeMap } from '../maplibre.fixture.tsx';
import { fitSize, followSize, holdFrames, letPageFirst, rehearsal, startPainting } from './held-frames.ts';

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

test('a map that comes to rest during a press leaves the frame to the page', () => {
  const map = new FakeMap();
  letPageFirst(map.asMap());
  const held = map.painter.render;
  expect(startPainting(map.asMap())).toBe(true);
  expect(map.painter.render).toBe(held);
  vi.runAllTimers();
  expect(startPainting(map.asMap())).toBe(false);
});

test('a press paints nothing of a map that is not whole yet', () => {
  const map = new FakeMap();
  holdFrames(map.asMap());
  const held = map.painter.render;
  letPageFirst(map.asMap());
  vi.runAllTimers();
  expect(map.painter.render).toBe(held);
});

function rehearsed() {
  const tiles: Record<string, Record<string, object>> = {};
  const painted: { readonly pixels: number; readonly corners: number }[] = [];
  let box: number | null = null;
  let drawn = 0;
  class Context {
    drawElements(_mode: number, count: number) {
      drawn = count;
    }
  }
  const gl = Object.assign(new Context(), {
    SCISSOR_TEST: 1,
    enable: () => undefined,
    scissor: (_x: number, _y: number, width: number, height: number) => {
      box = width * height;
    },
    disable: () => {
      box = null;
    },
  });
  class Painter {
    readonly context = { gl };
    render() {
      gl.drawElements(4, 54_000);
      painted.push({ pixels: box ?? 1e6, corners: drawn });
    }
  }
  const style = {
    tileManagers: {
      ground: {
        getRenderableIds: () => Object.keys(tiles),
        getTileByID: (id: string) => ({ buckets: tiles[id] }),
      },
    },
  };
  const state = { isLoaded: false };
  const areTilesLoaded = () => state.isLoaded;
  const map = Object.assign(new FakeMap(), { painter: new Painter(), style, areTilesLoaded }).asMap();
  holdFrames(map, rehearsal(map));
  const paint = () => map.painter.render(map.style, {} as never, {} as never);
  return { tiles, painted, paint, map, state };
}

test('a map that is held paints no pixel, and once a triangle of what each of its layers needs', () => {
  const { tiles, painted, paint } = rehearsed();
  paint();
  expect(painted).toEqual([]);
  tiles.west = { land: {} };
  paint();
  paint();
  tiles.east = { land: {} };
  paint();
  expect(painted).toEqual([{ pixels: 0, corners: 3 }]);
  tiles.north = { land: {}, names: {} };
  paint();
  expect(painted).toEqual([
    { pixels: 0, corners: 3 },
    { pixels: 0, corners: 3 },
  ]);
});

test('what comes last is not painted twice', () => {
  const { tiles, painted, paint, state } = rehearsed();
  tiles.west = { land: {} };
  state.isLoaded = true;
  paint();
  expect(painted).toEqual([]);
});

test('what follows a map that was held is painted whole', () => {
  const { tiles, painted, paint, map } = rehearsed();
  tiles.west = { land: {} };
  paint();
  startPainting(map);
  paint();
  expect(painted).toEqual([
    { pixels: 0, corners: 3 },
    { pixels: 1e6, corners: 54_000 },
  ]);
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
