import { errors, type Page } from '@playwright/test';

/** Milliseconds. Playwright's own assertions poll once a second. */
const POLLING = 50;
const TIMEOUT = 60_000;

/**
 * Waits until `holds`, which runs in the page, returns true for `given`. `what` names the condition in the error.
 *
 * @throws Error after a minute.
 */
export async function waitUntil(
  page: Page,
  what: string,
  holds: (given: string) => boolean,
  given: string,
): Promise<void> {
  try {
    await page.waitForFunction(holds, given, { polling: POLLING, timeout: TIMEOUT });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    throw new Error(`not within ${TIMEOUT / 1000} s: ${what}; the page is at ${page.url()}`);
  }
}

/** Waits until the page has an element that matches a selector. */
export function waitForSelector(page: Page, selector: string): Promise<void> {
  return waitUntil(page, selector, (wanted) => document.querySelector(wanted) !== null, selector);
}
