import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { Faults } from './driver/watch.ts';

/** The background of the invented site. */
const TILES = 'https://tuiles.example.org/';

/** One pixel, green. */
const TILE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNgmMYAAAEwAJdCrR4KAAAAAElFTkSuQmCC';

/** The host of the tiles, on loopback: a request before it is allowed fails the test, as any to a third party. */
export class TileHost {
  state: 'serves' | 'fails' | 'hangs' = 'serves';
  asked = 0;

  private readonly server = createServer((_, response) => {
    this.asked += 1;
    if (this.state === 'hangs') return;
    response.writeHead(this.state === 'serves' ? 200 : 500, {
      'access-control-allow-origin': '*',
      'content-type': 'image/png',
    });
    response.end(Buffer.from(TILE, 'base64'));
  });

  constructor(
    private readonly page: Page,
    private readonly faults: Faults,
  ) {}

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = this.server.address() as AddressInfo;
    await this.page.route(`${TILES}**`, async (route) => {
      const url = route.request().url().replace(TILES, `http://127.0.0.1:${port}/`);
      // One that hangs ends with the server, or with the page.
      const response = await route.fetch({ url, timeout: 0 }).catch(() => null);
      await (response ? route.fulfill({ response }) : route.abort()).catch(() => undefined);
    });
  }

  allow(): void {
    this.faults.allow(TILES);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
