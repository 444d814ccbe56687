import type { Locator, Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { drawnArea } from './drawn-area.ts';

/** The comparison of territories, as a person uses it. */
export class Comparison {
  private readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('main');
  }

  /** The compared territories, in order: one card each. */
  names(): Locator {
    return this.panel
      .getByRole('region', { name: 'Contours à la même échelle' })
      .getByRole('heading', { level: 3 });
  }

  /** What takes a territory out of the comparison. */
  remover(name: string): Locator {
    return this.panel.getByRole('link', { name: `Retirer ${name} de la comparaison` });
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

  /** The page as it is printed on A4: text of each sheet of paper, and its width in points. */
  async printed(): Promise<{ pages: string[]; width: number }> {
    const file = await this.page.pdf({ preferCSSPageSize: true, printBackground: true });
    const document = await getDocumentProxy(new Uint8Array(file));
    const { text } = await extractText(document);
    const [, , width = 0] = (await document.getPage(1)).view;
    return { pages: text, width };
  }
}
