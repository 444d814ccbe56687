import { expect, type Locator, type Page } from '@playwright/test';
import { emulateOffline, OFFLINE_KEY } from './emulate-offline.ts';
import { waitForSelector } from './wait-until.ts';
import type { Faults } from './watch.ts';

const PAGES = /\/$/u;

/** The network between the reader and the site, and what the browser keeps of the site. */
export class Network {
  /** The notice that the browser is offline. */
  readonly notice: Locator;

  constructor(
    private readonly page: Page,
    private readonly base: string,
    private readonly faults: Faults,
  ) {
    this.notice = page.getByRole('complementary', { name: 'Connexion' });
  }

  /** Waits until the service worker has stored its files and controls the page. */
  async kept(): Promise<void> {
    const isControlled = await this.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state === 'activating') {
        await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
      }
      return navigator.serviceWorker.controller !== null;
    });
    // A worker claims no page that is still on its way while it is activated: the next visit is its first.
    if (!isControlled) await this.page.reload();
    expect(await this.page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  }

  /** Before the visit: follows the worker that the page registers. */
  async followWorker(): Promise<void> {
    await this.page.addInitScript(() => {
      const register = ServiceWorkerContainer.prototype.register;
      ServiceWorkerContainer.prototype.register = async function (...given) {
        const registration = await register.apply(this, given);
        const worker = registration.installing;
        const show = () => document.documentElement.setAttribute('data-test-worker', worker?.state ?? 'none');
        worker?.addEventListener('statechange', show);
        show();
        return registration;
      };
    });
  }

  /** Waits until the worker that {@link followWorker} follows has given up. */
  async gaveUp(): Promise<void> {
    await waitForSelector(this.page, '[data-test-worker="redundant"]');
  }

  /** Puts other content in the place of the kept files whose address matches; how many there were. */
  spoil(pattern: string): Promise<number> {
    return this.page.evaluate(async (part) => {
      let count = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!new RegExp(part, 'u').test(request.url)) continue;
          count += 1;
          await cache.put(
            request,
            new Response('<p>Connectez-vous', { headers: { 'content-type': 'text/html' } }),
          );
        }
      }
      return count;
    }, pattern);
  }

  /** Cuts the network for the page and the worker, and checks that a file that is not stored fails. */
  async cut(): Promise<void> {
    await this.page.context().setOffline(true);
    await this.page.evaluate((key) => sessionStorage.setItem(key, ''), OFFLINE_KEY);
    await this.page.addInitScript(emulateOffline, OFFLINE_KEY);
    for (const path of ['donnees/initiatives.json', 'assets/jamais-vu.json']) {
      this.faults.allow(path);
      // Each process of the browser hears of it in its own time.
      const comes = () =>
        this.page.evaluate(
          (url) =>
            fetch(url).then(
              () => true,
              () => false,
            ),
          this.base + path,
        );
      await expect.poll(comes, `${path} must not come without network`).toBe(false);
    }
  }

  /** Leaves requests for pages unanswered until {@link answer}; the returned function counts them. */
  async hang(): Promise<() => number> {
    let asked = 0;
    await this.page.context().route(PAGES, () => {
      asked += 1;
    });
    return () => asked;
  }

  /** Answers requests for pages again. */
  answer(): Promise<void> {
    return this.page.context().unroute(PAGES);
  }

  /** Restores the network, and fires the event that says so. */
  async mend(): Promise<void> {
    await this.page.context().setOffline(false);
    await this.page.evaluate((key) => {
      sessionStorage.removeItem(key);
      dispatchEvent(new Event('online'));
    }, OFFLINE_KEY);
  }

  /** Ignores a data file that fails to load while the network is cut; `name` is its name without the hash. */
  allowMissing(name: string): void {
    this.faults.allow(`net::ERR_FAILED (${this.base}assets/${name}-`);
    this.faults.allow(`DataError: network: ${new URL(this.base).pathname}assets/${name}-`);
  }

  /** Ignores the intercommunalités and communes that the map asks for when zoomed in. */
  allowMissingDetail(): void {
    this.allowMissing('intercommunalites');
    this.faults.allow(/net::ERR_FAILED \(.+\/assets\/\d[\dAB]\d?-[\w-]{8}\.topojson\)$/u);
  }

  /** Opens a path of the site while the network is cut, without waiting for the map. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.base + path.replace(/^\//, ''), { waitUntil: 'domcontentloaded' });
  }

  /** Updates the service worker, as each visit does, and waits until the new one has stored its files. */
  async lookForUpdate(): Promise<void> {
    await this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const { installing } = registration;
      if (!installing) throw new Error('no other worker');
      await new Promise<void>((resolve) => {
        installing.addEventListener('statechange', () => {
          if (installing.state !== 'installing') resolve();
        });
      });
    });
  }

  /** Clears the HTTP cache. */
  async forgetCopies(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Network.clearBrowserCache');
    await session.detach();
  }

  /** Whether the open page comes from the last deployment. */
  async isNewest(): Promise<boolean> {
    return (await this.page.locator('meta[name="atlas-test-redeployed"]').count()) > 0;
  }

  /** Addresses in the worker's precache. */
  async keptAddresses(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.includes('precache'));
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => url.split('?')[0] ?? url);
    });
  }

  /** Workers and caches of the site that the browser still has. */
  leftovers(): Promise<{ readonly workers: number; readonly caches: readonly string[] }> {
    return this.page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
    }));
  }

  /** Total size of files as the server sends them, in bytes. */
  async bytesOf(addresses: readonly string[]): Promise<number> {
    const sizes = await Promise.all(
      addresses.map(async (url) => {
        const response = await this.page.request.get(url, { headers: { 'accept-encoding': 'br' } });
        return Number(response.headers()['content-length']);
      }),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Records what the live line says from now on; the returned function reads the record. */
  async listen(): Promise<() => Promise<string[]>> {
    await this.page.evaluate(() => {
      const said: string[] = [];
      const line = document.querySelector('p[role="status"].visually-hidden');
      if (!line) throw new Error('no live line');
      new MutationObserver(() => said.push(line.textContent ?? '')).observe(line, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      Object.assign(window, { __said: said });
    });
    return () => this.page.evaluate(() => (window as unknown as { __said: string[] }).__said);
  }

  /** Parts of the page that the notice covers, by name. */
  async covers(): Promise<string[]> {
    const own = await this.notice.boundingBox();
    if (!own) throw new Error('no notice on the screen');
    const others = {
      header: this.page.getByRole('banner'),
      panel: this.page.getByRole('main'),
      levels: this.page.getByRole('navigation', { name: 'Échelon que sélectionne un clic sur la carte' }),
      overseas: this.page.getByRole('navigation', { name: 'Outre-mer' }),
    };
    const covered: string[] = [];
    for (const [name, part] of Object.entries(others)) {
      // The panel's height may hide a part, which then has no box to wait for.
      const box = (await part.count()) > 0 ? await part.boundingBox() : null;
      if (box && box.y < own.y + own.height - 1 && box.y + box.height > own.y + 1) covered.push(name);
    }
    return covered;
  }
}
