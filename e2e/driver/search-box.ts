import { expect, type Locator, type Page, type Route } from '@playwright/test';
import type { Faults } from './watch.ts';

const INDEX = /\/assets\/recherche-/;

/** The search box and its list of answers. */
export class SearchBox {
  private readonly place: Locator;
  readonly input: Locator;
  /** Button that replaces the box on a narrow screen. */
  readonly opener: Locator;
  readonly closer: Locator;
  readonly retry: Locator;
  private readonly requests: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly faults: Faults,
  ) {
    // In the header, or what the home page leads with.
    this.place = page.locator('#recherche');
    this.input = this.place.getByRole('combobox', { name: 'Chercher une fiche ou un territoire' });
    this.opener = this.place.getByRole('button', { name: 'Chercher une fiche ou un territoire' });
    this.closer = this.place.getByRole('button', { name: 'Fermer la recherche' });
    this.retry = this.place.getByRole('button', { name: 'Réessayer' });
    page.on('request', (request) => {
      if (INDEX.test(request.url())) this.requests.push(request.url());
    });
  }

  /** Number of requests for the list of territories. */
  get fetches(): number {
    return this.requests.length;
  }

  answers(): Locator {
    return this.place.getByRole('option');
  }

  /** Groups of answers, in order. */
  groups(): Locator {
    return this.place.getByRole('group');
  }

  answer(text: string | RegExp): Locator {
    return this.place.getByRole('option', { name: text });
  }

  /** The answer that Enter opens. */
  current(): Locator {
    return this.place.getByRole('option', { selected: true });
  }

  /** The live region that announces the answers. */
  announced(): Locator {
    return this.page.getByRole('status');
  }

  /** Replaces the query with the keyboard. */
  async type(query: string): Promise<void> {
    await this.input.press('ControlOrMeta+a');
    await this.input.pressSequentially(query);
  }

  /** Deletes the query with the keyboard. */
  async empty(): Promise<void> {
    await this.input.press('ControlOrMeta+a');
    await this.input.press('Delete');
    await expect(this.input).toHaveValue('');
  }

  /** Id of the active descendant, which must be that of {@link current}. */
  async currentId(): Promise<string> {
    return (await this.input.getAttribute('aria-activedescendant')) ?? '';
  }

  /** Delays the list of territories until the returned function is called. */
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
