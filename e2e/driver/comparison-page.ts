import type { Locator, Page } from '@playwright/test';
import { drawnArea } from './drawn-area.ts';
import { misplaced } from './misplaced.ts';

/** The page that compares territories. */
export class ComparisonPage {
  private readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('main');
  }

  /** Headings of the compared territories' cards, in order. */
  names(): Locator {
    return this.outlines().getByRole('heading', { level: 3 });
  }

  outlines(): Locator {
    return this.panel.getByRole('region', { name: /^Contour(?:s à la même échelle)?$/ });
  }

  /** Drawing of a territory, by its accessible name. */
  drawing(name: string | RegExp): Locator {
    return this.outlines().getByRole('img', { name });
  }

  /** Rows of what is inside each territory, once they have come. */
  cells(): Locator {
    return this.outlines().getByRole('list', { name: /de la plus petite valeur à la plus grande/ });
  }

  /** Tops of the drawings, CSS pixels below the first. */
  async drawingTops(): Promise<number[]> {
    const tops = await this.outlines()
      .locator('svg:has(path[data-own])')
      .evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().top)));
    return tops.map((top) => top - (tops[0] ?? 0));
  }

  /** Parts of the first card's head, from left to right: `letter`, `name`, `remove`. */
  async headOrder(): Promise<string[]> {
    const left = (locator: Locator) => locator.evaluate((node) => node.getBoundingClientRect().left);
    const parts = {
      letter: this.outlines().locator('[data-letter] [data-letter]').first(),
      name: this.names().first(),
      remove: this.remover('').first(),
    };
    const placed = await Promise.all(
      Object.entries(parts).map(async ([part, locator]) => ({ part, at: await left(locator) })),
    );
    return placed.toSorted((a, b) => a.at - b.at).map(({ part }) => part);
  }

  /** Names of towns whose label covers a sheet's pin or leaves the drawing. */
  misplacedTowns(): Promise<string[]> {
    return this.outlines().locator('[data-town]').evaluateAll(misplaced);
  }

  /** Link that removes a territory; any of them for an empty name. */
  remover(name: string): Locator {
    const full = name === '' ? /^Retirer .* de la comparaison$/ : `Retirer ${name} de la comparaison`;
    return this.panel.getByRole('link', { name: full });
  }

  /** Chooses one of the territories that the page offers, in its text or in its menu. */
  async add(name: string): Promise<void> {
    const offer = this.panel.getByRole('link', { name: `Ajouter ${name} à la comparaison` }).first();
    if (!(await offer.isVisible())) await this.panel.getByRole('button', { name: 'Ajouter' }).click();
    await offer.click();
  }

  /** Letters on the map, in the order of the comparison. */
  lettersOnMap(): Locator {
    return this.page.locator('.maplibregl-marker').filter({ has: this.page.locator('[data-letter]') });
  }

  /** Areas of the drawn territories, in order, in square units that all drawings of the page share. */
  async drawnAreas(): Promise<number[]> {
    const paths = await this.panel
      .locator('path[data-own]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('d') ?? ''));
    return paths.map(drawnArea);
  }

  /** Widths of the drawings, CSS pixels; equal where all have one scale. */
  drawingWidths(): Promise<number[]> {
    return this.panel
      .locator('svg:has(path[data-own])')
      .evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().width)));
  }

  /** Cells of the table of figures, one a territory, by the label of their row. */
  async figures(): Promise<Map<string, string[]>> {
    const rows = await this.panel
      .getByRole('region', { name: 'Repères chiffrés' })
      .locator('tbody tr')
      .evaluateAll((nodes) =>
        nodes.map((row) => [
          row.querySelector('th')?.textContent ?? '',
          ...[...row.querySelectorAll('td')].map(
            (cell) => cell.querySelector(':scope > .strong')?.textContent ?? '',
          ),
        ]),
      );
    return new Map(rows.map(([label = '', ...cells]) => [label, cells]));
  }

  /** Sheets side by side. */
  sheets(): Locator {
    return this.panel.getByRole('region', { name: 'Les fiches, partie par partie' });
  }

  /** Text of a column of the sheets. */
  async column(letter: string): Promise<string> {
    const parts = await this.sheets().locator(`[data-columns] [data-letter="${letter}"]`).allInnerTexts();
    return parts.join('\n');
  }

  /** Tops of the parts of a column, CSS pixels; equal in two columns that are aligned. */
  rowTops(letter: string): Promise<number[]> {
    return this.sheets()
      .locator(`[data-columns] div[data-letter="${letter}"]`)
      .evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().top)));
  }
}
