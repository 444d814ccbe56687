import type { Locator, Page } from '@playwright/test';
import { drawnArea } from './drawn-area.ts';
import { misplaced } from './misplaced.ts';

/** The comparison of territories, as a person uses it. */
export class Comparison {
  private readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('main');
  }

  /** The compared territories, in order: one card each. */
  names(): Locator {
    return this.outlines().getByRole('heading', { level: 3 });
  }

  /** The compared territories as they are drawn. */
  outlines(): Locator {
    return this.panel.getByRole('region', { name: /^Contour(?:s à la même échelle)?$/ });
  }

  /** The picture of a territory, by the name that is read aloud. */
  picture(name: string | RegExp): Locator {
    return this.outlines().getByRole('img', { name });
  }

  /** Tops of the pictures, CSS pixels from the first. */
  async pictureTops(): Promise<number[]> {
    const tops = await this.outlines()
      .getByRole('img')
      .evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().top)));
    return tops.map((top) => top - (tops[0] ?? 0));
  }

  /** What stands in the head of each card, from left to right: `letter`, `name`, `remove`. */
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

  /** Names of towns whose letters lie on a sheet's pin or leave the picture. */
  misplacedTowns(): Promise<string[]> {
    return this.outlines().locator('svg + span[data-side]').evaluateAll(misplaced);
  }

  /** What takes a territory out of the comparison; any of them without a name. */
  remover(name: string): Locator {
    const full = name === '' ? /^Retirer .* de la comparaison$/ : `Retirer ${name} de la comparaison`;
    return this.panel.getByRole('link', { name: full });
  }

  /** What adds a territory to the comparison. */
  adder(name: string): Locator {
    return this.panel.getByRole('link', { name: `Ajouter ${name} à la comparaison` });
  }

  /** The letters on the map, in the order of the comparison. */
  lettersOnMap(): Locator {
    return this.page.locator('.atlas-map__letters');
  }

  /** Areas of the drawn territories, in square units that all pictures of the page share, in order. */
  async drawnAreas(): Promise<number[]> {
    const paths = await this.panel
      .locator('path[data-own]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('d') ?? ''));
    return paths.map(drawnArea);
  }

  /** Widths of the pictures on the screen, CSS pixels: one scale holds for all when these are equal. */
  pictureWidths(): Promise<number[]> {
    return this.panel
      .locator('svg:has(path[data-own])')
      .evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().width)));
  }

  /** The figures of the table, row by row: label, then one cell a territory. */
  async figures(): Promise<Map<string, string[]>> {
    const rows = await this.panel
      .getByRole('region', { name: 'Repères chiffrés' })
      .locator('tbody tr')
      .evaluateAll((nodes) =>
        nodes.map((row) => [
          row.querySelector('th')?.textContent ?? '',
          ...[...row.querySelectorAll('td')].map(
            (cell) => cell.lastElementChild?.previousElementSibling?.textContent ?? '',
          ),
        ]),
      );
    return new Map(rows.map(([label = '', ...cells]) => [label, cells]));
  }

  /** The sheets read side by side. */
  sheets(): Locator {
    return this.panel.getByRole('region', { name: 'Les fiches, partie par partie' });
  }

  /** Text of one column of the sheets, by letter, top to bottom. */
  async column(letter: string): Promise<string> {
    const parts = await this.sheets().locator(`[data-columns] [data-letter="${letter}"]`).allInnerTexts();
    return parts.join('\n');
  }

  /** Tops of the parts of two columns, row by row, CSS pixels: equal when they are aligned. */
  rowTops(letter: string): Promise<number[]> {
    return this.sheets()
      .locator(`[data-columns] div[data-letter="${letter}"]`)
      .evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().top)));
  }
}
