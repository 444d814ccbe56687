import { createServer, type Server } from 'node:http';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from './driver/fixtures.ts';
import type { Faults } from './driver/watch.ts';

interface FrameSize {
  readonly width: number;
  readonly height: number;
  /** What a sandbox lets the page do; none where absent. */
  readonly sandbox?: string;
}

/** A page of another origin that shows a page of the atlas in a frame. */
export class OtherSite {
  private frameMarkup = '';
  private readonly server: Server;

  constructor(
    private readonly page: Page,
    private readonly atlas: string,
    private readonly faults: Faults,
  ) {
    this.server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="fr"><title>Mairie</title><link rel="icon" href="data:,"><h1>Mairie</h1>${this.frameMarkup}`,
      );
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, 'localhost', () => resolve()));
    this.faults.allow(`third party: ${this.address}`);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private get address(): string {
    const bound = this.server.address();
    return `http://localhost:${typeof bound === 'object' ? bound?.port : ''}/`;
  }

  async show(path: string, size: FrameSize = { width: 900, height: 480 }): Promise<void> {
    const { width, height, sandbox } = size;
    const held = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
    this.frameMarkup = `<iframe${held} src="${this.atlas}${path.slice(1)}" title="Carte" width="${width}" height="${height}"></iframe>`;
    await this.page.goto(this.address);
  }

  /** As a host of plain files answers an address that it has no file for. */
  async loses(path: string): Promise<void> {
    const missing = await this.page.request.get(`${this.atlas}404.html`);
    const body = await missing.text();
    this.faults.allow(`(${this.atlas}${path.slice(1)}`);
    await this.page.route(
      ({ pathname }) => pathname === path,
      (route) => route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body }),
    );
  }

  get frame(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  focused(): Locator {
    return this.frame.locator(':focus');
  }

  /** Whether the browser shows an error of its own in the place of the page. */
  async isRefused(): Promise<boolean> {
    const frames = () => this.page.frames().map((frame) => frame.url());
    await expect.poll(() => frames().length).toBe(2);
    await expect.poll(() => frames()[1]).not.toBe('');
    return frames()[1]?.startsWith('chrome-error:') === true;
  }

  scrollsSideways(): Promise<boolean> {
    return this.frame.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth);
  }

  /** Addresses of the pages that something opens in another tab. */
  async opened(act: () => Promise<unknown>): Promise<string> {
    const [tab] = await Promise.all([this.page.context().waitForEvent('page'), act()]);
    await tab.waitForLoadState();
    const address = tab.url();
    await tab.close();
    return address;
  }

  /** The view alone in its tab, as axe reads it. */
  async openAlone(path: string): Promise<void> {
    await this.page.goto(this.atlas + path.slice(1));
  }
}
