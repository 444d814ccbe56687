import { expect, type Page } from '@playwright/test';
import { type Color, meanColor, projectOn } from './picture.ts';
import { soonBears } from './soon.ts';

/** Longitude, latitude, degrees. */
export type At = readonly [longitude: number, latitude: number];

/** The ground that the map shows, by geographic position: what a person points at and sees. */
export class Ground {
  constructor(private readonly page: Page) {}

  private get frame() {
    return this.page.locator('.atlas-map');
  }

  /** Where a position is on the screen, CSS pixels, from the camera that the map says it has. */
  async project(longitude: number, latitude: number): Promise<{ x: number; y: number }> {
    const box = await this.frame.boundingBox();
    const camera = (await this.frame.getAttribute('data-camera')) ?? '';
    if (!box) throw new Error('no map on the screen');
    return projectOn(box, camera, longitude, latitude);
  }

  /** Colour of the map at a position, the mean of a few pixels. */
  async colorAt(longitude: number, latitude: number): Promise<Color> {
    const { x, y } = await this.project(longitude, latitude);
    const shot = await this.page.screenshot({
      clip: { x: x - 2, y: y - 2, width: 4, height: 4 },
      scale: 'css',
    });
    return meanColor(shot);
  }

  /** Moves the pointer over a position. */
  async pointAt(longitude: number, latitude: number): Promise<void> {
    const { x, y } = await this.project(longitude, latitude);
    await this.page.mouse.move(x - 3, y);
    await this.page.mouse.move(x, y);
  }

  /** Clicks a position. */
  async clickAt(longitude: number, latitude: number): Promise<void> {
    const { x, y } = await this.project(longitude, latitude);
    await this.page.mouse.click(x, y);
  }

  /** Clicks a position twice, as one does to zoom. */
  async doubleClickAt(longitude: number, latitude: number): Promise<void> {
    const { x, y } = await this.project(longitude, latitude);
    await this.page.mouse.dblclick(x, y);
  }

  /** Waits until the map's camera stands over a position, at a zoom. */
  async standsOver([longitude, latitude]: At, zoom: number): Promise<void> {
    const camera = `${longitude.toFixed(5)},${latitude.toFixed(5)},${zoom.toFixed(4)}`;
    await soonBears(this.page, '.atlas-map', 'data-camera', camera);
  }

  /** What the camera is: longitude, latitude, zoom. */
  async camera(): Promise<string> {
    return (await this.frame.getAttribute('data-camera')) ?? '';
  }

  /** The level that a click selects now: region, departement, epci or commune. */
  level(): Promise<string | null> {
    return this.frame.getAttribute('data-level');
  }

  /** Waits until what the map draws of the finer levels is in the picture. */
  async draws(part: string | RegExp): Promise<void> {
    await expect(this.frame).toHaveAttribute('data-drawn', part);
  }

  /** Sweeps the pointer across the map for some time, milliseconds, and counts what React and the map's workers did. */
  async sweep(
    milliseconds: number,
  ): Promise<{ commits: number; messages: number; moves: number; tips: number }> {
    const box = await this.frame.boundingBox();
    if (!box) throw new Error('no map on the screen');
    const read = () => this.page.evaluate(() => (window as never as { __work: Work }).__work);
    const tip = this.frame.locator('.atlas-map__tip');
    const before = await read();
    const tips = new Set<string>();
    const end = Date.now() + milliseconds;
    let moves = 0;
    while (Date.now() < end) {
      const turn = moves / 40;
      const x = box.x + box.width * (0.5 + 0.3 * Math.sin(turn * 2.3));
      const y = box.y + box.height * (0.5 + 0.3 * Math.cos(turn));
      await this.page.mouse.move(x, y);
      tips.add((await tip.textContent()) ?? '');
      moves += 1;
    }
    const after = await read();
    return {
      commits: after.commits - before.commits,
      messages: after.messages - before.messages,
      moves,
      tips: tips.size,
    };
  }

  /** Counts React's commits and what is sent to the map's workers, from the next page on. */
  async countWork(): Promise<void> {
    await this.page.addInitScript(() => {
      const work = { commits: 0, messages: 0 };
      Object.assign(window, {
        __work: work,
        __REACT_DEVTOOLS_GLOBAL_HOOK__: {
          supportsFiber: true,
          checkDCE: () => undefined,
          inject: () => 1,
          onCommitFiberUnmount: () => undefined,
          onPostCommitFiberRoot: () => undefined,
          onCommitFiberRoot: () => {
            work.commits += 1;
          },
        },
      });
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (this: Worker, ...args: never[]) {
        work.messages += 1;
        return post.apply(this, args as never);
      } as never;
    });
  }
}

interface Work {
  readonly commits: number;
  readonly messages: number;
}
