import { expect, type Locator, type Page } from '@playwright/test';
import { Ground } from './ground.ts';
import { paperColours } from './paper-colours.ts';
import { refuseWebgl } from './refuse-webgl.ts';
import { soon, soonBears, soonThere } from './soon.ts';
import type { Faults } from './watch.ts';
import { readWhereabouts } from './whereabouts.ts';

/** The atlas as a person uses it. Nothing else touches the browser's page. */
export class Atlas {
  readonly map: Locator;
  readonly panel: Locator;
  readonly heading: Locator;
  readonly ground: Ground;

  constructor(
    private readonly page: Page,
    private readonly base: string,
    private readonly faults: Faults,
    private readonly scripted: boolean,
  ) {
    this.map = page.getByRole('region', { name: 'Carte des initiatives', exact: true });
    this.panel = page.getByRole('main');
    this.ground = new Ground(page);
    this.heading = this.panel.getByRole('heading', { level: 1 });
  }

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

  /** Whether the middle of something is seen: on the screen, with nothing over it. */
  isOnTop(thing: Locator): Promise<boolean> {
    return thing.evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return seen !== null && (node.contains(seen) || seen.contains(node));
    });
  }

  press(key: string) {
    return this.page.keyboard.press(key);
  }

  allow(part: string): void {
    this.faults.allow(part);
  }

  /** Presses Tab until what has the focus bears a name. */
  async tabTo(name: string | RegExp): Promise<void> {
    for (let press = 0; press < 200; press++) {
      await this.press('Tab');
      if ((await this.focusedName()).match(name)) return;
    }
    throw new Error(`not reached by Tab: ${name}`);
  }

  card(title: string | RegExp): Locator {
    return this.panel.getByRole('link', { name: title, exact: true });
  }

  cards(): Locator {
    return this.panel.getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 3 }) });
  }

  /** Every marker: a link to a sheet, or a button that lists several. */
  markers(): Locator {
    return this.map.locator('.maplibregl-marker').locator('a[aria-label], button');
  }

  /** The marker of a sheet, by its title. */
  marker(title: string | RegExp): Locator {
    return this.map.getByRole('link', { name: title });
  }

  /** The marker of a place with several sheets, by the territory's name. */
  group(territory: string): Locator {
    return this.map.getByRole('button', { name: `fiches : ${territory}` });
  }

  /** The sheets of the short list that is open. */
  openChoices(): Locator {
    return this.map.locator('[popover]:popover-open').getByRole('link');
  }

  /** A sheet in the short list that a group opened. */
  choice(title: string | RegExp): Locator {
    return this.map.getByRole('listitem').getByRole('link', { name: title });
  }

  /** Addresses that links lead to. */
  hrefs(links: Locator): Promise<string[]> {
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  }

  /** What must not be cut in two by the edge of a page: key figures and quotations, as they are read. */
  unbrokenTexts(): Promise<string[]> {
    return this.panel.locator('[aria-label="Chiffres clés"] > li, blockquote').allInnerTexts();
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  status(): Locator {
    return this.page.getByRole('status');
  }

  alert(): Locator {
    return this.page.getByRole('alert');
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  focused(): Locator {
    return this.page.locator(':focus');
  }

  /** Accessible name or text of what has the focus; empty for the page itself. */
  focusedName(): Promise<string> {
    return this.page.evaluate(() => {
      const node = document.activeElement;
      return node && node !== document.body
        ? (node.getAttribute('aria-label') ?? node.textContent ?? '').trim()
        : '';
    });
  }

  /** The static SVG map that stands where MapLibre does not. */
  staticMap(): Locator {
    return this.page.locator('#carte-fixe');
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

  /** The section of the panel under a heading. */
  section(heading: string | RegExp): Locator {
    return this.panel.locator('section').filter({ has: this.page.getByRole('heading', { name: heading }) });
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

  /** Whether anything makes the page scroll sideways. */
  scrollsSideways(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  }

  /** Whether anything makes the panel scroll sideways. */
  panelScrollsSideways(): Promise<boolean> {
    return this.panel.evaluate((panel) =>
      [panel, ...panel.children].some((part) => part.scrollWidth > part.clientWidth + 1),
    );
  }

  /** Height of the page with all that it scrolls to, CSS pixels. */
  pageHeight(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight);
  }

  /** Text at a percentage of its usual size, as a reader sets it in the browser. */
  enlargeText(percent: number) {
    return this.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
    }, percent);
  }

  header(): Locator {
    return this.page.getByRole('banner');
  }
}
