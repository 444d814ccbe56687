import type { Page } from '@playwright/test';

/** Media that the page is rendered for. */
export class Appearance {
  constructor(private readonly page: Page) {}

  /** Emulates a device that prefers a colour scheme, without loading the page again. */
  in(colorScheme: 'light' | 'dark') {
    return this.page.emulateMedia({ colorScheme });
  }

  on(media: 'screen' | 'print') {
    return this.page.emulateMedia({ media });
  }
}
