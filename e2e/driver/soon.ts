import { errors, type Page } from '@playwright/test';

/** How often the page is asked, and how long at most, milliseconds. An assertion of Playwright's asks once a second. */
const ASKS = { every: 50, most: 20_000 };

/**
 * Waits until something holds in the page. `holds` runs in the page, with `given`, and tells nothing but yes or no; `what`
 * says what was waited for, when it does not come.
 *
 * @throws Error after twenty seconds.
 */
export async function soon<Given>(
  page: Page,
  what: string,
  holds: (given: Given) => boolean,
  given: Given,
): Promise<void> {
  try {
    // biome-ignore lint/suspicious/noExplicitAny: Playwright's own type takes a function of the unboxed argument
    await page.waitForFunction(holds as (arg: any) => boolean, given, {
      polling: ASKS.every,
      timeout: ASKS.most,
    });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    throw new Error(`not within ${ASKS.most / 1000} s: ${what}; the page is at ${page.url()}`);
  }
}

/** Waits until a part of the page bears an attribute with a value. */
export function soonBears(page: Page, part: string, attribute: string, value: string): Promise<void> {
  return soon(
    page,
    `${part} with ${attribute}="${value}"`,
    ([selector, name, wanted]) => document.querySelector(selector)?.getAttribute(name) === wanted,
    [part, attribute, value] as [string, string, string],
  );
}

/** Waits until something in the page answers a selector. */
export function soonThere(page: Page, part: string): Promise<void> {
  return soon(page, part, (selector) => document.querySelector(selector) !== null, part);
}
