import type { Page } from '@playwright/test';
import { parseRgb } from './contrast.ts';
import type { Color } from './picture.ts';

/** The palette that the page and its map are painted with, in the scheme in force. */
export class Tokens {
  constructor(private readonly page: Page) {}

  /** A colour of the palette by name, without its dashes; of a theme where one is given. */
  async color(name: string, theme?: string): Promise<Color> {
    const css = await this.page.evaluate(
      ([property, id]) => {
        const probe = document.createElement('i');
        if (id) probe.dataset.theme = id;
        document.body.append(probe);
        probe.style.color = `var(--${property})`;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      },
      [name, theme] as const,
    );
    return parseRgb(css);
  }

  /** A number of the palette. */
  number(name: string): Promise<number> {
    return this.page.evaluate(
      (property) => Number(getComputedStyle(document.documentElement).getPropertyValue(`--${property}`)),
      name,
    );
  }
}
