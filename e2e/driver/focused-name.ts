import type { Page } from '@playwright/test';

/** Accessible name or text of the focused element; empty for the page itself. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const node = document.activeElement;
    return node && node !== document.body
      ? (node.getAttribute('aria-label') ?? node.textContent ?? '').trim()
      : '';
  });
}
