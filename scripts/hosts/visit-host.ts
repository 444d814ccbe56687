import { launchChromium } from '../chromium.ts';

/**
 * Opens a page of a host in a real Chromium, and waits for a heading that says `heading`. `ranInline`: whether an inline script inserted
 * into the page ran; `errors`: page and console errors, except the console's line about a 404 status.
 */
export async function visit(address: string, heading: RegExp) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const response = await page.goto(address);
    const found = page.getByRole('heading', { level: 1, name: heading });
    await page.getByRole('search').first().waitFor();
    await found.waitFor();
    // Taken before the script is inserted: the Content Security Policy blocks it, which logs one more error.
    const pageErrors = errors.filter((text) => !text.includes('status of 404'));
    const ranInline = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = ""';
      document.head.append(script);
      return document.documentElement.dataset.ran !== undefined;
    });
    return {
      status: response?.status() ?? null,
      // The final path: the page may have changed it before the heading appeared.
      path: new URL(page.url()).pathname,
      heading: (await found.textContent()) ?? '',
      ranInline,
      errors: pageErrors,
    };
  } finally {
    await browser.close();
  }
}
