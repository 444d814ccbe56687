import type { Page } from '@playwright/test';

/** What lies over the map, markers aside. */
const CONTROLS = [
  '[data-stage] :is(button, summary, nav, small, [data-part="colours"], .maplibregl-ctrl-scale)',
  'nav[aria-label="Outre-mer"] > *',
].join();

const MARKS = '.maplibregl-marker :is(a[aria-label], button, [data-letter]):not([popover] *)';

interface Room {
  /** Share of the map that the panel leaves, which no control lies over: 0 to 1. */
  readonly free: number;
  /** Markers and letters of that part with a control over them, by name, each with what covers it. */
  readonly covered: readonly string[];
}

/** Runs in the page. */
function readRoom([controls, marks]: readonly [string, string]): Room {
  const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
  const map = boxOf('[data-stage]') ?? new DOMRect();
  const panel = boxOf('[data-panel]');
  const isBelow = panel !== undefined && panel.left <= map.left && panel.top > map.top;
  const bottom = isBelow ? Math.min(map.bottom, panel.top) : map.bottom;
  const isShown = (node: Element) =>
    node.checkVisibility({ visibilityProperty: true }) && !node.closest('.maplibregl-marker, [popover]');
  const boxes = [...document.querySelectorAll(controls)].filter(isShown).map((node) => ({
    name: node.getAttribute('aria-label') ?? node.textContent ?? '',
    box: node.getBoundingClientRect(),
  }));
  let covered = 0;
  let all = 0;
  for (let y = Math.ceil(map.top); y < bottom; y++)
    for (let x = Math.ceil(map.left); x < map.right; x++) {
      all += 1;
      if (boxes.some(({ box }) => x >= box.left && x < box.right && y >= box.top && y < box.bottom))
        covered += 1;
    }
  const markers = [...document.querySelectorAll(marks)];
  const under = markers.flatMap((marker) => {
    const own = marker.getBoundingClientRect();
    return boxes
      .filter(
        ({ box }) =>
          own.left < box.right && box.left < own.right && own.top < box.bottom && box.top < own.bottom,
      )
      .map(({ name }) => `${marker.getAttribute('aria-label') ?? marker.textContent} under ${name}`);
  });
  return { free: 1 - covered / all, covered: under };
}

/** How much of the map a reader sees. */
export class MapRoom {
  constructor(private readonly page: Page) {}

  read(): Promise<Room> {
    return this.page.evaluate(readRoom, [CONTROLS, MARKS] as const);
  }

  /** Names of the markers that the open list of one of them lies over. */
  hiddenByList(): Promise<string[]> {
    return this.page.evaluate((marks) => {
      const list = document.querySelector('[popover]:popover-open')?.getBoundingClientRect() ?? new DOMRect();
      return [...document.querySelectorAll(marks)].flatMap((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const meets = left < list.right && list.left < right && top < list.bottom && list.top < bottom;
        return meets ? [mark.getAttribute('aria-label') ?? ''] : [];
      });
    }, MARKS);
  }
}
