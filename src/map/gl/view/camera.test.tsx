import { afterEach, expect, test } from 'vitest';
import type { FakeMap } from '../maplibre.fixture.tsx';
import { visibleBounds } from './camera.ts';

const rectangle = (left: number, top: number, right: number, bottom: number) =>
  new DOMRect(left, top, right - left, bottom - top);

function place(element: HTMLElement, at: DOMRect): void {
  element.getBoundingClientRect = () => at;
}

/** A map whose degrees are its pixels, beside or under a panel. */
function mapWith(frame: DOMRect, panel: DOMRect | null) {
  const container = document.createElement('div');
  place(container, frame);
  if (panel) {
    const element = document.createElement('main');
    element.dataset.panel = '';
    place(element, panel);
    document.body.append(element);
  }
  const map: Pick<FakeMap, 'getContainer' | 'unproject'> = {
    getContainer: () => container as HTMLDivElement,
    unproject: ([x, y]) => ({ lng: x, lat: -y }),
  };
  return map as never;
}

afterEach(() => document.body.replaceChildren());

test('a sheet on a phone hides the bottom of the map: what lies under it is not in view', () => {
  const map = mapWith(rectangle(0, 60, 390, 844), rectangle(0, 500, 390, 844));
  expect(visibleBounds(map)).toEqual([0, -440, 390, -0]);
});

test('a panel beside the map hides nothing of it', () => {
  expect(visibleBounds(mapWith(rectangle(460, 60, 1440, 900), rectangle(0, 60, 460, 900)))).toEqual([
    0, -840, 980, -0,
  ]);
  document.body.replaceChildren();
  expect(visibleBounds(mapWith(rectangle(0, 0, 600, 400), null))).toEqual([0, -400, 600, -0]);
});
