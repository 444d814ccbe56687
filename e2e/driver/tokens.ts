import type { Page } from '@playwright/test';
import { parseRgb } from './contrast.ts';
import type { Color } from './screenshot.ts';

/** The palette of the page and its map, in the current colour scheme. */
export class Tokens {
  constructor(private readonly page: Page) {}

  /** A colour by its custom property, without the dashes; that of a theme if one is given. */
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

  /** A number by its custom property, without the dashes. */
  number(name: string): Promise<number> {
    return this.page.evaluate(
      (property) => Number(getComputedStyle(document.documentElement).getPropertyValue(`--${property}`)),
      name,
    );
  }
}
