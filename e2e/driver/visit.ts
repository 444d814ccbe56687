import { expect, type Page, type Route } from '@playwright/test';
import { readPageSummary } from './page-summary.ts';
import { paperColours } from './paper-colours.ts';
import { waitForTarget } from './settled-map.ts';
import { waitForSelector, waitUntil } from './wait-until.ts';
import type { Faults } from './watch.ts';

/** Addresses, the keyboard, and the settings of the reader's browser and device. */
export class Visit {
  constructor(
    protected readonly page: Page,
    private readonly base: string,
    private readonly faults: Faults,
    private readonly scripted: boolean,
  ) {}

  /** Opens a path of the site and waits until the map has settled: at once where WebGL is refused. */
  async visit(path = ''): Promise<number> {
    const response = await this.page.goto(this.base + path.replace(/^\//, ''));
    if (this.scripted) await this.settled();
    return response?.status() ?? 0;
  }

  /** Opens a path of the site and waits until the page is hydrated, whatever its map does. */
  async read(path: string): Promise<void> {
    await this.page.goto(this.base + path.replace(/^\//, ''));
    await waitForSelector(this.page, '[data-stage="map"], [data-stage="unavailable"]');
  }

  /** Opens a path of the site, whatever becomes of it. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.base + path.replace(/^\//, ''));
  }

  /** Opens a path of the site, some of whose files are held back. */
  async openHeld(path: string): Promise<void> {
    await this.page.goto(this.base + path.replace(/^\//, ''), { waitUntil: 'domcontentloaded' });
  }

  /** Opens a path of the site, whose code is left unanswered until the returned function is called. */
  async openUnhydrated(path: string): Promise<() => Promise<void>> {
    const release = await this.holdFile('entree');
    await this.openPainted(path);
    return release;
  }

  /** Opens a path of the site, and waits until something of it is painted. */
  async openPainted(path: string): Promise<void> {
    await this.page.goto(this.base + path.replace(/^\//, ''), { waitUntil: 'commit' });
    await this.painted();
  }

  /** Opens a path of the site whose map can't load its contours. */
  async visitFailing(path: string): Promise<void> {
    await this.page.goto(this.base + path.replace(/^\//, ''));
    await waitForSelector(this.page, '[data-stage="map"] [role="alert"]');
  }

  /** Waits until the map shows what the address asks for, or says that it is unavailable. */
  async settled(): Promise<void> {
    await waitUntil(
      this.page,
      'settled map',
      (unavailable) => window.settledMap !== undefined || document.querySelector(unavailable) !== null,
      '[data-stage="unavailable"]',
    );
  }

  /** Waits until the map shows what the address asks for, or has failed to load its contours. */
  async settledOrFailed(): Promise<void> {
    await expect(this.page.locator('[data-stage] > :is([data-drawn], [data-failed])')).toBeAttached();
  }

  /** Waits until the map shows a territory (`departement:54`), or `france`. */
  async shows(subject: string): Promise<void> {
    await waitForTarget(this.page, subject);
  }

  /** Navigates to a path of the site, as a link would, without loading the page again. */
  async goTo(path: string): Promise<void> {
    await this.page.evaluate((to) => history.pushState({}, '', to), this.base.replace(/\/$/, '') + path);
  }

  /** Waits until the address is a path of the site, whatever its query. */
  async isAt(path: string): Promise<void> {
    const wanted = new URL(this.base).pathname + path.slice(1);
    await waitUntil(this.page, `address ${path}`, (address) => location.pathname === address, wanted);
  }

  get search(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  title(): Promise<string> {
    return this.page.title();
  }

  reload() {
    return this.page.reload();
  }

  back() {
    return this.page.goBack();
  }

  /** Goes back unless that would leave the atlas. */
  backWithin(): Promise<void> {
    return this.page.evaluate(() => {
      const { navigation } = window as unknown as { navigation: { canGoBack: boolean } };
      if (navigation.canGoBack) history.back();
    });
  }

  /** Goes forward if there is a next page. */
  forwardWithin(): Promise<void> {
    return this.page.evaluate(() => history.forward());
  }

  /** Of the whole page. */
  elements(): Promise<number> {
    return this.page.locator('*').count();
  }

  summary() {
    return readPageSummary(this.page);
  }

  press(key: string) {
    return this.page.keyboard.press(key);
  }

  allow(part: string): void {
    this.faults.allow(part);
  }

  /** Until the page has drawn itself at that size: what a breakpoint takes away has lost the focus by then. */
  async resize(width: number, height: number) {
    await this.page.setViewportSize({ width, height });
    await this.painted();
  }

  private painted(): Promise<void> {
    return this.page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    });
  }

  dark() {
    return this.page.emulateMedia({ colorScheme: 'dark' });
  }

  /** Grants the page the device's position, degrees. */
  async placeDevice(longitude: number, latitude: number): Promise<void> {
    await this.page.context().grantPermissions(['geolocation']);
    await this.page.context().setGeolocation({ longitude, latitude });
  }

  onScreen() {
    return this.page.emulateMedia({ media: 'screen' });
  }

  print() {
    return this.page.emulateMedia({ media: 'print' });
  }

  /** Colours of the printed page, for a reader who prefers one colour scheme. */
  async coloursOnPaper(colorScheme: 'light' | 'dark'): Promise<string[]> {
    await this.page.emulateMedia({ media: 'print', colorScheme });
    return this.page.evaluate(paperColours);
  }

  /** Makes a data file fail until the returned function is called. `name` is its name without the hash. */
  async breakFile(name: string): Promise<() => Promise<void>> {
    const pattern = new RegExp(`/assets/${name}-`);
    this.faults.allow(`assets/${name}-`);
    await this.page.route(pattern, (route) => route.fulfill({ status: 500, body: 'broken' }));
    return () => this.page.unroute(pattern);
  }

  /** Makes every style sheet that is still to come fail. */
  async breakStyles(): Promise<void> {
    this.faults.allow('.css');
    await this.page.route(/\.css$/, (route) => route.fulfill({ status: 404, body: 'gone' }));
  }

  /** Leaves a file unanswered until the returned function is called. `name` is its name without the hash. */
  async holdFile(name: string): Promise<() => Promise<void>> {
    const held: Route[] = [];
    const pattern = new RegExp(`/assets/${name}-`);
    const hold = (route: Route) => void held.push(route);
    await this.page.route(pattern, hold);
    return async () => {
      await this.page.unroute(pattern, hold);
      await Promise.all(held.map((route) => route.continue().catch(() => undefined)));
    };
  }

  /** A file of the site, as text. */
  async file(path: string): Promise<string> {
    const response = await this.page.request.get(this.base + path);
    expect(response.status(), path).toBe(200);
    return response.text();
  }

  /** Sets the browser's text size, per cent of the usual one. */
  enlargeText(percent: number) {
    return this.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
    }, percent);
  }
}
