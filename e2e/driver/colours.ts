import { expect, type Locator, type Page } from '@playwright/test';

/** The colouring of the map's territories: the choice beside it, the legend on the map, the tooltip. */
export class Colours {
  readonly legend: Locator;
  readonly tip: Locator;

  constructor(private readonly page: Page) {
    this.legend = page.getByRole('region', { name: 'Légende des couleurs' });
    this.tip = page.locator('[data-map-tip]');
  }

  get choices(): Locator {
    return this.page.getByRole('navigation', { name: 'Colorer la carte' });
  }

  /** What shows the choices on a wide screen. */
  get opener(): Locator {
    return this.page.locator('[data-part="backdrop"] > summary');
  }

  async open(): Promise<void> {
    await this.opener.click();
    await this.choices.waitFor();
  }

  async choose(name: string): Promise<void> {
    await this.open();
    await this.choice(name).click();
  }

  choice(name: string): Locator {
    return this.choices.getByRole('link', { name, exact: true });
  }

  /** Waits until the legend's title is an indicator, its unit and its level. */
  async says(title: string): Promise<void> {
    await expect(this.legend.locator('> div').first()).toHaveText(title);
  }

  classes(): Promise<string[]> {
    return this.legend.getByRole('listitem').allTextContents();
  }

  /** Colour of a class in the legend: red, green, blue, 0–255. */
  async colourOf(label: string): Promise<readonly number[]> {
    const swatch = this.legend.getByRole('listitem').filter({ hasText: label });
    const css = await swatch.evaluate((item) => getComputedStyle(item, '::before').backgroundColor);
    return (css.match(/\d+/gu) ?? []).map(Number);
  }

  /** The panel and the other controls of the map that the legend covers, by name. */
  async covers(): Promise<string[]> {
    const own = await this.legend.boundingBox();
    if (!own) throw new Error('no legend on the screen');
    const others = {
      panel: this.page.getByRole('main'),
      levels: this.page.getByRole('navigation', { name: 'Échelon que sélectionne un clic sur la carte' }),
      overseas: this.page.getByRole('navigation', { name: 'Outre-mer' }),
      zoom: this.page.getByRole('button', { name: 'Dézoomer' }),
      shapes: this.page.locator('[data-part="legend"]'),
      layers: this.page.locator('[data-part="layers"]'),
      scale: this.page.locator('.maplibregl-ctrl-scale'),
      credit: this.page.locator('[data-stage] small'),
    };
    const boxes = await Promise.all(
      // The window's width decides which of them there are.
      Object.entries(others).map(async ([name, part]) => ({
        name,
        box: (await part.count()) > 0 ? await part.boundingBox() : null,
      })),
    );
    return boxes.flatMap(({ name, box }) => {
      const apart =
        !box ||
        box.x >= own.x + own.width - 1 ||
        own.x >= box.x + box.width - 1 ||
        box.y >= own.y + own.height - 1 ||
        own.y >= box.y + box.height - 1;
      return apart ? [] : [name];
    });
  }
}
