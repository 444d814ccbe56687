import type { Page } from '@playwright/test';

/** Accessible name or text of the focused element; empty for the page itself. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return '';
    const read = [...node.childNodes].filter((one) => !(one instanceof Element && one.ariaHidden === 'true'));
    const own = (node.ariaLabel ?? read.map(({ textContent }) => textContent).join('')).trim();
    const labels =
      node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? node.labels : null;
    return own || (labels?.[0]?.textContent.trim() ?? '');
  });
}
