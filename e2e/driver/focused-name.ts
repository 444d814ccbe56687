import type { Page } from '@playwright/test';

/** Accessible name or text of the focused element; empty for the page itself. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return '';
    const read = [...node.childNodes].filter((one) => !(one instanceof Element && one.ariaHidden === 'true'));
    return (node.ariaLabel ?? read.map(({ textContent }) => textContent).join('')).trim();
  });
}
