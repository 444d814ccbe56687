import { expect, type Locator, type Page } from '@playwright/test';
import { CUT, toldOffline } from './told-offline.ts';
import type { Faults } from './watch.ts';

/** The network between the reader and the site, and what the browser keeps for the time without it. */
export class Network {
  /** The line that says that the browser is offline. */
  readonly notice: Locator;

  constructor(
    private readonly page: Page,
    private readonly base: string,
    private readonly faults: Faults,
  ) {
    this.notice = page.getByRole('complementary', { name: 'Connexion' });
  }

  /** Waits until the browser has kept what a visit leaves. */
  async kept(): Promise<void> {
    await this.page.evaluate(async () => {
      const { serviceWorker } = navigator;
      await serviceWorker.ready;
      if (serviceWorker.controller) return;
      await new Promise((resolve) =>
        serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    });
  }

  /** Cuts the network, for the page and for the worker; what neither keeps then fails, which is looked at. */
  async cut(): Promise<void> {
    await this.page.context().setOffline(true);
    await this.page.evaluate((key) => sessionStorage.setItem(key, ''), CUT);
    await this.page.addInitScript(toldOffline, CUT);
    for (const path of ['donnees/initiatives.json', 'assets/jamais-vu.json']) {
      this.faults.allow(path);
      const comes = await this.page.evaluate(
        (url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        this.base + path,
      );
      expect(comes, `${path} must not come without network`).toBe(false);
    }
  }

  /** Makes pages never come, as on a network that takes everything and answers nothing. Returns how many were asked for. */
  async hang(): Promise<() => number> {
    let asked = 0;
    await this.page.context().route(/\/$/u, () => {
      asked += 1;
    });
    return () => asked;
  }

  /** Gives the network back, which the page is told. */
  async mend(): Promise<void> {
    await this.page.context().setOffline(false);
    await this.page.evaluate((key) => {
      sessionStorage.removeItem(key);
      dispatchEvent(new Event('online'));
    }, CUT);
  }

  /** Lets a data file be missing that a test asks for while the network is cut: `intercommunalites`, `29`. */
  allowMissing(name: string): void {
    this.faults.allow(`net::ERR_FAILED (${this.base}assets/${name}-`);
    this.faults.allow(`DataError: network: ${new URL(this.base).pathname}assets/${name}-`);
  }

  /** Lets the detail that the map asks for wherever it is close be missing: intercommunalités, communes. */
  allowMissingDetail(): void {
    this.allowMissing('intercommunalites');
    this.faults.allow(/net::ERR_FAILED \(.+\/assets\/\d[\dAB]\d?-[\w-]{8}\.topojson\)$/u);
  }

  /** Opens an address while the network is cut, without waiting for the map. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.base + path.replace(/^\//, ''), { waitUntil: 'domcontentloaded' });
  }

  /** Has the browser look for another worker, as it does at each visit, and waits until that one has kept its files. */
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

  /** Throws away the copies that the browser made by itself, without being asked to keep anything. */
  async forgetCopies(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Network.clearBrowserCache');
    await session.detach();
  }

  /** Whether the open page is the one that was deployed last. */
  async isNewest(): Promise<boolean> {
    return (await this.page.locator('meta[name="atlas-test-redeployed"]').count()) > 0;
  }

  /** Addresses that the browser keeps from the first visit on. */
  async keptAddresses(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.includes('precache'));
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => url.split('?')[0] ?? url);
    });
  }

  /** What a list of files weighs on the network, in bytes, compressed as the server sends it. */
  async bytesOf(addresses: readonly string[]): Promise<number> {
    const sizes = await Promise.all(
      addresses.map(async (url) => {
        const response = await this.page.request.get(url, { headers: { 'accept-encoding': 'br' } });
        return Number(response.headers()['content-length']);
      }),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Writes down what the live line says from now on; the returned function tells it. */
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

  /** What of the page the notice covers, by name: nothing, as it should be. */
  async covers(): Promise<string[]> {
    const own = await this.notice.boundingBox();
    if (!own) throw new Error('no notice on the screen');
    const others = {
      header: this.page.getByRole('banner'),
      panel: this.page.getByRole('main'),
      levels: this.page.getByRole('navigation', { name: 'Niveau que sélectionne un clic sur la carte' }),
      overseas: this.page.getByRole('navigation', { name: 'Outre-mer' }),
    };
    const covered: string[] = [];
    for (const [name, part] of Object.entries(others)) {
      // What a height of the panel hides has no box to wait for.
      const box = (await part.count()) > 0 ? await part.boundingBox() : null;
      if (box && box.y < own.y + own.height - 1 && box.y + box.height > own.y + 1) covered.push(name);
    }
    return covered;
  }
}
