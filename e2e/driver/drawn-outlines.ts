import type { Page } from '@playwright/test';

/** A point of the window, CSS pixels, where a press follows the link; null where something lies over all of it. */
function pointOf(selector: string): { readonly x: number; readonly y: number } | null {
  const link = document.querySelector(selector);
  if (!link) return null;
  link.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = link.getBoundingClientRect();
  const steps = Array.from({ length: 23 }, (_, at) => (at + 1) / 24);
  for (const down of steps)
    for (const across of steps) {
      const [x, y] = [left + across * width, top + down * height];
      if (link.contains(document.elementFromPoint(x, y))) return { x, y };
    }
  return null;
}

interface MarkPlace {
  readonly key: string;
  /** Of the drawn map and of the interactive one, CSS pixels. */
  readonly drawn: readonly [x: number, y: number];
  readonly interactive: readonly [x: number, y: number];
}

/** Where both maps have the markers of the same places. The drawn one keeps its boxes while it is covered. */
function markPlaces(): MarkPlace[] {
  const middle = (node: Element): [number, number] => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const shown = matchMedia('(max-width: 760px)').matches ? '.narrow' : '.wide';
  return [...document.querySelectorAll('#carte-fixe .marks a[data-sheets]')].flatMap((mark) => {
    const sheet = (mark.getAttribute('data-sheets') ?? '').split(' ')[0];
    const marker = document.querySelector(`#carte [data-marker-of~="${sheet}"]`);
    const press = mark.querySelector(`${shown} > circle[pointer-events]`);
    if (!marker || !press) return [];
    const key = mark.getAttribute('data-territory') ?? '';
    return [{ key, drawn: middle(press), interactive: middle(marker) }];
  });
}

/** The links of the prerendered map. */
export class DrawnOutlines {
  constructor(private readonly page: Page) {}

  /** Presses the mouse inside an outline. @throws Error when no point of it can be pressed */
  async press(selector: string): Promise<void> {
    const point = await this.page.evaluate(pointOf, `#carte-fixe ${selector}`);
    if (!point) throw new Error(`nowhere to press ${selector}`);
    await this.page.mouse.click(point.x, point.y);
  }

  marks(): Promise<MarkPlace[]> {
    return this.page.evaluate(markPlaces);
  }
}
