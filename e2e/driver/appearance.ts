import type { Locator, Page } from '@playwright/test';

/** Media that the page is rendered for. */
export class Appearance {
  constructor(private readonly page: Page) {}

  /** Emulates a device that prefers a colour scheme, without loading the page again. */
  in(colorScheme: 'light' | 'dark') {
    return this.page.emulateMedia({ colorScheme });
  }

  /** The reader's own few colours take the place of the page's. */
  inForcedColours() {
    return this.page.emulateMedia({ forcedColors: 'active' });
  }

  /** What the reader's colours are, as the browser computes them. */
  systemColours(...names: readonly string[]): Promise<string[]> {
    return this.page.evaluate((wanted) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.forcedColorAdjust = 'none';
      const found = wanted.map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      return found;
    }, names);
  }

  coloursOf(part: Locator): Promise<{ background: string; color: string }> {
    return part.evaluate((node) => {
      const { backgroundColor, color } = getComputedStyle(node);
      return { background: backgroundColor, color };
    });
  }

  on(media: 'screen' | 'print') {
    return this.page.emulateMedia({ media });
  }
}
