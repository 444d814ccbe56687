import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { MEDIA } from '../../src/ui/breakpoints.ts';
import { focusedName } from './focused-name.ts';
import { MapCanvas } from './map-canvas.ts';
import { Visit } from './visit.ts';
import type { Faults } from './watch.ts';

/** What a person sees and uses on the page. Only the driver touches Playwright's page. */
interface SavedFile {
  readonly name: string;
  readonly text: string;
  readonly bytes: Buffer;
}

export class AtlasPage extends Visit {
  readonly map: Locator;
  readonly panel: Locator;
  readonly heading: Locator;
  readonly canvas: MapCanvas;

  constructor(page: Page, base: string, faults: Faults, scripted: boolean) {
    super(page, base, faults, scripted);
    // Its name is the site's, which each content has its own of.
    this.map = page.getByRole('region').and(page.locator('#carte'));
    this.panel = page.getByRole('main');
    this.canvas = new MapCanvas(page);
    this.heading = this.panel.getByRole('heading', { level: 1 });
  }

  /** Whether the centre of an element is on the screen with nothing over it. */
  isOnTop(element: Locator): Promise<boolean> {
    return element.evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return seen !== null && (node.contains(seen) || seen.contains(node));
    });
  }

  /** Presses Tab until the focused element has a name. */
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

  /** Tiles of a territory's strip. */
  nearToFar(): Locator {
    return this.panel.getByRole('navigation', { name: 'Du plus proche au plus large' }).getByRole('link');
  }

  /** Has each page to come keep how many cards were to be seen in its frames. */
  async recordLists(): Promise<void> {
    await this.page.addInitScript(() => {
      const seen: number[] = [];
      Object.assign(window, { __lists: seen });
      const look = () => {
        const cards = [...document.querySelectorAll('main li h3')];
        const shown = cards.filter((card) => card.checkVisibility({ visibilityProperty: true })).length;
        if (shown > 0 && seen.at(-1) !== shown) seen.push(shown);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }

  /** Numbers of cards that were shown one after another. */
  listsSeen(): Promise<number[]> {
    return this.page.evaluate(() => (window as unknown as { __lists: number[] }).__lists);
  }

  /** Opens the filters, and of a wide screen the menu of one of them, unless they are. */
  async openFilter(facet: string): Promise<void> {
    const isPhone = await this.page.evaluate((query) => matchMedia(query).matches, MEDIA.phone);
    // The prerendered page is a wide one until its script has run.
    const opener = this.button(/^Filtrer$/).and(
      this.page.locator(isPhone ? ':not([aria-expanded])' : '[aria-expanded]'),
    );
    if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
    if (!isPhone) await this.button(new RegExp(`^${facet}(?:, \\d+ choix)?$`, 'u')).click();
  }

  /** Chooses in a filter, or takes a choice back, and closes its menu. */
  async filterBy(facet: string, choice: string | RegExp): Promise<void> {
    await this.openFilter(facet);
    await this.link(choice).click();
    await this.press('Escape');
  }

  cards(): Locator {
    return this.panel.getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 3 }) });
  }

  /** Links to a sheet, and buttons that list the sheets of one place. */
  markers(): Locator {
    return this.map.locator('.maplibregl-marker').locator('a[aria-label], button:not([popover] *)');
  }

  /** Marker of a place with one sheet, by the territory's name. */
  marker(territory: RegExp): Locator {
    return this.map.getByRole('link', { name: territory });
  }

  /** The same, by its sheet's title. */
  markerOfSheet(title: RegExp): Locator {
    return this.map.getByRole('link', { description: title });
  }

  /** Marker of a place with several sheets, by the territory's name. */
  group(territory: string): Locator {
    return this.map.getByRole('button', { name: new RegExp(`^${territory}, \\d+\\sfiches$`, 'u') });
  }

  /** Sheets of the open short list. */
  openChoices(): Locator {
    return this.map.locator('[popover]:popover-open').getByRole('link');
  }

  /** A sheet in the short list of a marker. */
  choice(title: string | RegExp): Locator {
    return this.map.getByRole('listitem').getByRole('link', { name: title });
  }

  hrefs(links: Locator): Promise<string[]> {
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  }

  /** Style of the ring around what has the focus, `none` where there is no ring. */
  focusOutline(): Promise<string> {
    return this.page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  }

  /** Key figures and quotations: texts that no page break may split. */
  unbrokenTexts(): Promise<string[]> {
    return this.panel
      .locator('[aria-label="Chiffres clés"] > li, blockquote:not([data-part] > *)')
      .allInnerTexts();
  }

  /** Visible blocks of the panel without text or image, such as a list without items. */
  emptyBlocks(): Promise<string[]> {
    return this.panel
      .locator('section, article, ul, ol, li, p, blockquote, h1, h2, h3, h4, dl, dt, dd')
      .evaluateAll((blocks) =>
        blocks
          .filter((block) => block.checkVisibility({ visibilityProperty: true }))
          .filter((block) => block.textContent.trim() === '' && !block.querySelector('svg, input, button'))
          .map((block) => `${block.tagName} ${block.getAttribute('class') ?? ''}`),
      );
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

  isFocused(element: Locator): Promise<boolean> {
    return element.evaluate((node) => node === document.activeElement);
  }

  focused(): Locator {
    return this.page.locator(':focus');
  }

  /** Accessible name or text of the focused element; empty for the page itself. */
  focusedName(): Promise<string> {
    return focusedName(this.page);
  }

  /** The file that the browser saves once something is done. */
  async saved(act: () => Promise<unknown>): Promise<SavedFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
  }

  /** The SVG map, shown where MapLibre is not. */
  staticMap(): Locator {
    return this.page.locator('#carte-fixe');
  }

  /** Section of the panel under a heading. */
  section(heading: string | RegExp): Locator {
    return this.panel.locator('section').filter({ has: this.page.getByRole('heading', { name: heading }) });
  }

  scrollsSideways(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  }

  panelScrollsSideways(): Promise<boolean> {
    return this.panel.evaluate((panel) =>
      [panel, ...panel.children].some((part) => part.scrollWidth > part.clientWidth + 1),
    );
  }

  /** Height of the page including what it scrolls to, CSS pixels. */
  pageHeight(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight);
  }

  header(): Locator {
    return this.page.getByRole('banner');
  }
}
