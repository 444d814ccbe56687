import type { Page } from '@playwright/test';

/** What the page is drawn for. */
export class Appearance {
  constructor(private readonly page: Page) {}

  /** As a reader whose device prefers one scheme sees it, without loading the page again. */
  in(colorScheme: 'light' | 'dark') {
    return this.page.emulateMedia({ colorScheme });
  }

  /** As it is seen on a screen, or on paper. */
  on(media: 'screen' | 'print') {
    return this.page.emulateMedia({ media });
  }
}
