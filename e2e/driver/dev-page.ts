import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { freshContent, startTool, type Tool } from './start-tool.ts';

interface DevServer extends Tool {
  readonly address: string;
  /** Of the content that it serves. */
  readonly folder: string;
}

/** The development site and its content, as an author has them side by side. */
export class DevPage {
  constructor(
    private readonly page: Page,
    private readonly server: DevServer,
  ) {}

  async open(path: string): Promise<void> {
    await this.page.goto(this.server.address + path);
  }

  read(file: string): string {
    return readFileSync(join(this.server.folder, file), 'utf8');
  }

  save(file: string, text: string): void {
    writeFileSync(join(this.server.folder, file), text);
  }

  /** Keeps pages from being reached by the server, as while they are loaded; the returned function lets them be. */
  async holdConnection(): Promise<() => void> {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.routeWebSocket(/./u, async (socket) => {
      await held;
      socket.connectToServer();
    });
    return release;
  }

  /** One text after the other, at an author's pace. */
  async saveEach(file: string, texts: readonly string[], milliseconds: number): Promise<void> {
    const left = [...texts];
    for await (const _ of setInterval(milliseconds)) {
      const text = left.shift();
      if (text !== undefined) this.save(file, text);
      if (left.length === 0) return;
    }
  }

  remove(file: string): void {
    rmSync(join(this.server.folder, file));
  }

  /** What the terminal shows, without the signs that colour it. */
  get terminal(): string {
    return this.server.said();
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  sheet(title: string | RegExp): Locator {
    return this.page.getByRole('link', { name: title }).first();
  }

  /** Each thing to mend, as it is reported. */
  get mistakes(): Locator {
    return this.main.getByRole('article');
  }

  get notice(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Over the site as long as something is wrong. */
  get reminder(): Locator {
    return this.page.getByRole('complementary', { name: 'À corriger' }).getByRole('link').first();
  }

  get focused(): Locator {
    return this.page.locator(':focus');
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }
}

interface Options {
  /** What the content holds besides the frozen one when the server starts, by file. */
  readonly written: Readonly<Record<string, string>>;
  /** Leaves it no sheet but those. */
  readonly emptied: boolean;
}

export const test = base.extend<Options & { readonly dev: DevPage; readonly devServer: DevServer }>({
  written: [{}, { option: true }],
  emptied: [false, { option: true }],
  devServer: async ({ written, emptied }, use, { parallelIndex }) => {
    const folder = `.build/essai-dev-${parallelIndex}`;
    freshContent(folder);
    if (emptied) {
      rmSync(join(folder, 'fiches'), { recursive: true });
      mkdirSync(join(folder, 'fiches'));
    }
    for (const [file, text] of Object.entries(written)) writeFileSync(join(folder, file), text);
    const port = 4330 + parallelIndex;
    const args = [
      'node_modules/vite/bin/vite.js',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--strictPort',
    ];
    const tool = await startTool(args, { CONTENT: folder }, 'Local:');
    await use({ ...tool, folder, address: `http://127.0.0.1:${port}/` });
    tool.stop();
  },
  baseURL: async ({ devServer }, use) => {
    await use(devServer.address);
  },
  dev: async ({ page, devServer, faults: _ }, use) => {
    await use(new DevPage(page, devServer));
  },
});

export { expect };
