import { expect, type Page } from '@playwright/test';
import { paperColours } from './paper-colours.ts';
import { refuseWebgl } from './refuse-webgl.ts';
import { soon, soonBears, soonThere } from './soon.ts';
import type { Faults } from './watch.ts';
import { readWhereabouts } from './whereabouts.ts';

/** A visit: addresses, the keyboard, and what the reader's browser and device are like. */
export class Visit {
  constructor(
    protected readonly page: Page,
    private readonly base: string,
    private readonly faults: Faults,
    private readonly scripted: boolean,
  ) {}

  /** Opens an address, from the site's root; waits for the page's own code unless there is no JavaScript. */
  async visit(path = ''): Promise<number> {
    const response = await this.page.goto(this.base + path.replace(/^\//, ''));
    if (this.scripted) await this.settled();
    return response?.status() ?? 0;
  }

  /** Opens an address to read or use its page: waits until its code has taken it over, not for the map. */
  async read(path: string): Promise<void> {
    await this.page.goto(this.base + path.replace(/^\//, ''));
    await soonThere(this.page, '[data-stage="map"], [data-stage="unavailable"]');
  }

  /** Opens an address whose map will not be able to draw its contours. */
  async visitFailing(path: string): Promise<void> {
    await this.page.goto(this.base + path.replace(/^\//, ''));
    await soonThere(this.page, '.atlas-map[data-contours="failed"]');
  }

  /** Waits until the map shows what the address asks for, or says that it can't be shown. */
  async settled(): Promise<void> {
    await soonThere(this.page, '.atlas-map[data-subject], [data-stage="unavailable"]');
  }

  /** Waits until the map shows what the address asks for, or can't draw its contours. */
  async mapSettled(): Promise<void> {
    await expect(this.page.locator('.atlas-map:is([data-subject], [data-contours="failed"])')).toBeAttached();
  }

  /** Waits until the map shows a territory (`departement:54`), or `france`. */
  async shows(subject: string): Promise<void> {
    await soonBears(this.page, '.atlas-map', 'data-subject', subject);
  }

  /** Goes to an address inside the atlas, as a link would, without loading the page again. */
  async goTo(path: string): Promise<void> {
    await this.page.evaluate((to) => history.pushState({}, '', to), this.base.replace(/\/$/, '') + path);
  }

  /** Waits until the address is one, from the site's root, whatever follows `?`. */
  async isAt(path: string): Promise<void> {
    const wanted = new URL(this.base).pathname + path.slice(1);
    await soon(this.page, `address ${path}`, (address) => location.pathname === address, wanted);
  }

  /** What follows `?` in the address. */
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

  /** Goes back, as long as that stays in the atlas. */
  backWithin(): Promise<void> {
    return this.page.evaluate(() => {
      const { navigation } = window as unknown as { navigation: { canGoBack: boolean } };
      if (navigation.canGoBack) history.back();
    });
  }

  /** Goes forward, as far as there is somewhere to go. */
  forwardWithin(): Promise<void> {
    return this.page.evaluate(() => history.forward());
  }

  /** What the page says of itself now. */
  whereabouts() {
    return readWhereabouts(this.page);
  }

  press(key: string) {
    return this.page.keyboard.press(key);
  }

  allow(part: string): void {
    this.faults.allow(part);
  }

  resize(width: number, height: number) {
    return this.page.setViewportSize({ width, height });
  }

  dark() {
    return this.page.emulateMedia({ colorScheme: 'dark' });
  }

  /** Lets the page have the device's position: longitude, latitude in degrees. */
  async placeDevice(longitude: number, latitude: number): Promise<void> {
    await this.page.context().grantPermissions(['geolocation']);
    await this.page.context().setGeolocation({ longitude, latitude });
  }

  print() {
    return this.page.emulateMedia({ media: 'print' });
  }

  /** The colours of the page on paper, for a reader whose screen is light or dark. */
  async coloursOnPaper(colorScheme: 'light' | 'dark'): Promise<string[]> {
    await this.page.emulateMedia({ media: 'print', colorScheme });
    return this.page.evaluate(paperColours);
  }

  /** Makes the browser unable to draw WebGL. */
  withoutWebgl() {
    return this.page.addInitScript(refuseWebgl);
  }

  /** Makes a data file fail until the returned function is called. */
  async breakFile(name: string): Promise<() => Promise<void>> {
    const pattern = new RegExp(`/assets/${name}-`);
    this.faults.allow(`assets/${name}-`);
    await this.page.route(pattern, (route) => route.fulfill({ status: 500, body: 'broken' }));
    return () => this.page.unroute(pattern);
  }

  /** A file of the site, as text. */
  async file(path: string): Promise<string> {
    const response = await this.page.request.get(this.base + path);
    expect(response.status(), path).toBe(200);
    return response.text();
  }

  /** Text at a percentage of its usual size, as a reader sets it in the browser. */
  enlargeText(percent: number) {
    return this.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
    }, percent);
  }
}
