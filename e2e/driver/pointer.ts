import type { Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Gestures of the pointer. Points are CSS pixels from the window's top left corner. */
export class Pointer {
  constructor(private readonly page: Page) {}

  /** Presses, moves away, releases there. */
  async pressAndLeave(from: Locator | Point, to: Point): Promise<void> {
    const { x, y } = 'x' in from ? from : await this.middleOf(from);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move((x + to.x) / 2, (y + to.y) / 2);
    await this.page.mouse.move(to.x, to.y);
    await this.page.mouse.up();
  }

  private async middleOf(thing: Locator): Promise<Point> {
    await thing.scrollIntoViewIfNeeded();
    const box = await thing.boundingBox();
    if (!box) throw new Error('nothing to press on');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
