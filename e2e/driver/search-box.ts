import { expect, type Locator, type Page, type Route } from '@playwright/test';
import type { Faults } from './watch.ts';

const INDEX = /\/assets\/recherche-/;

/** The search of a territory, as a person uses it. */
export class SearchBox {
  readonly input: Locator;
  /** The button that a narrow screen shows in place of the box. */
  readonly opener: Locator;
  readonly closer: Locator;
  readonly retry: Locator;
  private readonly requests: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly faults: Faults,
  ) {
    const header = page.getByRole('banner');
    this.input = header.getByRole('combobox', { name: 'Chercher une fiche ou un territoire' });
    this.opener = header.getByRole('button', { name: 'Chercher une fiche ou un territoire' });
    this.closer = header.getByRole('button', { name: 'Fermer la recherche' });
    this.retry = header.getByRole('button', { name: 'Réessayer' });
    page.on('request', (request) => {
      if (INDEX.test(request.url())) this.requests.push(request.url());
    });
  }

  /** How many times the list of territories was asked for. */
  get fetches(): number {
    return this.requests.length;
  }

  /** Everything that answers what is typed. */
  answers(): Locator {
    return this.page.getByRole('banner').getByRole('option');
  }

  /** The kinds of answers, in the order in which they stand. */
  groups(): Locator {
    return this.page.getByRole('banner').getByRole('group');
  }

  answer(text: string | RegExp): Locator {
    return this.page.getByRole('banner').getByRole('option', { name: text });
  }

  /** The answer that Enter would open. */
  current(): Locator {
    return this.page.getByRole('banner').getByRole('option', { selected: true });
  }

  /** What is said to who does not see the list. */
  announced(): Locator {
    return this.page.getByRole('status');
  }

  /** Types with the keyboard in place of what is there. */
  async type(query: string): Promise<void> {
    await this.input.press('ControlOrMeta+a');
    await this.input.pressSequentially(query);
  }

  /** Takes away what is typed, with the keyboard. */
  async empty(): Promise<void> {
    await this.input.press('ControlOrMeta+a');
    await this.input.press('Delete');
    await expect(this.input).toHaveValue('');
  }

  /** The id that the box says is current, which must be the id of {@link current}. */
  async currentId(): Promise<string> {
    return (await this.input.getAttribute('aria-activedescendant')) ?? '';
  }

  /** Makes the list of territories wait until the returned function is called. */
  async holdIndex(): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.route(INDEX, async (route: Route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  /** Makes the list of territories fail until the returned function is called. */
  async breakIndex(): Promise<() => Promise<void>> {
    this.faults.allow('assets/recherche-');
    await this.page.route(INDEX, (route) => route.fulfill({ status: 500, body: 'broken' }));
    return () => this.page.unroute(INDEX);
  }
}
