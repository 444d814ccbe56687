import type { Page } from '@playwright/test';
import type { DrawnName } from '../../src/map/gl/interaction/use-settled.ts';
import { type Color, hasColor, meanColor, projectOn } from './screenshot.ts';
import { readCamera, waitForCamera, waitForLevel, waitForRivers } from './settled-map.ts';

/** Degrees. */
export type LngLat = readonly [longitude: number, latitude: number];

const NO_MAP = 'no map on the screen: it needs test.use({ map: true })';

/** What the map draws and what the pointer does on it, by geographic position. */
export class MapCanvas {
  constructor(private readonly page: Page) {}

  private get frame() {
    return this.page.locator('[data-stage]');
  }

  /** Position on the screen, CSS pixels, from the camera that the map publishes. */
  async project(longitude: number, latitude: number): Promise<{ x: number; y: number }> {
    return (await this.projection())([longitude, latitude]);
  }

  /** As {@link project}, for many positions of one still view. */
  async projection(): Promise<(position: LngLat) => { x: number; y: number }> {
    const box = await this.frame.boundingBox();
    const camera = await readCamera(this.page);
    if (!box) throw new Error(NO_MAP);
    return ([longitude, latitude]) => projectOn(box, camera, longitude, latitude);
  }

  /** Mean colour of a few pixels around a position. */
  async colorAt(longitude: number, latitude: number): Promise<Color> {
    const { x, y } = await this.project(longitude, latitude);
    const shot = await this.page.screenshot({
      clip: { x: x - 2, y: y - 2, width: 4, height: 4 },
      scale: 'css',
    });
    return meanColor(shot);
  }

  /** Whether a pixel at most so many CSS pixels from a position has a colour. */
  async shows(color: Color, [longitude, latitude]: LngLat, within: number): Promise<boolean> {
    const { x, y } = await this.project(longitude, latitude);
    const side = 2 * within;
    return hasColor(
      await this.page.screenshot({ clip: { x: x - within, y: y - within, width: side, height: side } }),
      color,
    );
  }

  async pointAt(longitude: number, latitude: number): Promise<void> {
    const { x, y } = await this.project(longitude, latitude);
    await this.page.mouse.move(x - 3, y);
    await this.page.mouse.move(x, y);
  }

  async clickAt(longitude: number, latitude: number): Promise<void> {
    const { x, y } = await this.project(longitude, latitude);
    await this.page.mouse.click(x, y);
  }

  async doubleClickAt(longitude: number, latitude: number): Promise<void> {
    const { x, y } = await this.project(longitude, latitude);
    await this.page.mouse.dblclick(x, y);
  }

  /** Waits until the camera has reached a position and a zoom, and the map is idle. */
  async waitForCamera([longitude, latitude]: LngLat, zoom: number): Promise<void> {
    await waitForCamera(this.page, [longitude, latitude], zoom);
  }

  /** Has the browser take the map's WebGL context away; the returned function gives it back. */
  async loseContext(): Promise<() => Promise<void>> {
    const context = await this.page.evaluateHandle(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
      const lost = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!lost) throw new Error('no context to lose');
      lost.loseContext();
      return lost;
    });
    return () => context.evaluate((lost) => lost.restoreContext());
  }

  /** The map as it is painted, without what lies over it: no page comes after it. */
  async screenshotAlone(scale: 'css' | 'device' = 'css'): Promise<Buffer> {
    await this.page.evaluate(() => {
      const alone = new CSSStyleSheet();
      alone.replaceSync(
        '* { visibility: hidden !important } .maplibregl-canvas { visibility: visible !important }',
      );
      document.adoptedStyleSheets.push(alone);
    });
    return this.screenshot(scale);
  }

  /** The map as it is painted, with what lies over it. */
  async screenshot(scale: 'css' | 'device' = 'css'): Promise<Buffer> {
    const box = await this.page.locator('.maplibregl-canvas').boundingBox();
    if (!box) throw new Error(NO_MAP);
    return this.page.screenshot({ clip: box, scale });
  }

  /** Longitude, latitude, zoom, separated by commas. */
  camera(): Promise<string> {
    return readCamera(this.page);
  }

  /** The level that a click selects now: region, departement, epci or commune. */
  level(): Promise<string | null> {
    return this.page.evaluate(() => window.settledMap?.level ?? null);
  }

  /** Names that the map shows, each with the layer that draws it. */
  names(): Promise<readonly DrawnName[]> {
    return this.page.evaluate(() => window.settledMap?.names() ?? []);
  }

  /** Middles of the markers, CSS pixels of the window. */
  markerBoxes(): Promise<readonly { readonly x: number; readonly y: number }[]> {
    return this.frame.locator('[data-marker-of]').evaluateAll((nodes) =>
      nodes.map((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }),
    );
  }

  waitForRivers(): Promise<void> {
    return waitForRivers(this.page);
  }

  /** Waits until contours of a finer level are drawn. */
  waitForDrawn(level: 'epci' | 'commune'): Promise<void> {
    return waitForLevel(this.page, level);
  }

  /** Moves the pointer across the map some times; counts React commits, messages to workers and distinct tooltips. */
  async sweep(moves: number): Promise<{ commits: number; messages: number; tips: number }> {
    const box = await this.frame.boundingBox();
    if (!box) throw new Error(NO_MAP);
    const read = () => this.page.evaluate(() => (window as never as { __work: Work }).__work);
    const tip = this.frame.locator('[data-map-tip]');
    const before = await read();
    const tips = new Set<string>();
    for (let move = 0; move < moves; move++) {
      const turn = move / 40;
      const x = box.x + box.width * (0.5 + 0.3 * Math.sin(turn * 2.3));
      const y = box.y + box.height * (0.5 + 0.3 * Math.cos(turn));
      await this.page.mouse.move(x, y);
      // The tooltip follows the frames of the map, which a slow machine draws less often than the pointer moves.
      if (move % 5 === 0) await this.page.evaluate(() => new Promise(requestAnimationFrame));
      tips.add((await tip.textContent()) ?? '');
    }
    const after = await read();
    return {
      commits: after.commits - before.commits,
      messages: after.messages - before.messages,
      tips: tips.size,
    };
  }

  /** Counts React commits and messages to the map's workers, from the next page on. */
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
