import type { Locator, Page } from '@playwright/test';
import { focusedName } from './focused-name.ts';
import { Ground } from './ground.ts';
import { Visit } from './visit.ts';
import type { Faults } from './watch.ts';

/** The atlas as a person uses it: what is on the page. Nothing but the driver touches the browser's page. */
export class Atlas extends Visit {
  readonly map: Locator;
  readonly panel: Locator;
  readonly heading: Locator;
  readonly ground: Ground;

  constructor(page: Page, base: string, faults: Faults, scripted: boolean) {
    super(page, base, faults, scripted);
    this.map = page.getByRole('region', { name: 'Carte des initiatives', exact: true });
    this.panel = page.getByRole('main');
    this.ground = new Ground(page);
    this.heading = this.panel.getByRole('heading', { level: 1 });
  }

  /** Whether the middle of something is seen: on the screen, with nothing over it. */
  isOnTop(thing: Locator): Promise<boolean> {
    return thing.evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return seen !== null && (node.contains(seen) || seen.contains(node));
    });
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
    return focusedName(this.page);
  }

  /** The static SVG map that stands where MapLibre does not. */
  staticMap(): Locator {
    return this.page.locator('#carte-fixe');
  }

  /** The section of the panel under a heading. */
  section(heading: string | RegExp): Locator {
    return this.panel.locator('section').filter({ has: this.page.getByRole('heading', { name: heading }) });
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

  header(): Locator {
    return this.page.getByRole('banner');
  }
}
