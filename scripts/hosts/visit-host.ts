import { chromium } from '@playwright/test';
import { findOrInstallChromium } from '../chromium.ts';

export interface Visited {
  readonly status: number | null;
  /** The path that the address bar shows once the heading is there. */
  readonly path: string;
  readonly heading: string;
  /** Whether a script written into the page ran. */
  readonly ranInline: boolean;
  /** What the browser complained of, but for the status of the page itself. */
  readonly complaints: readonly string[];
}

/** Opens a page of a host in a real Chromium, and waits for a heading that says `heading`. */
export async function visit(address: string, heading: RegExp): Promise<Visited> {
  const browser = await chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const response = await page.goto(address);
    const found = page.getByRole('heading', { level: 1, name: heading });
    await page.getByRole('search').first().waitFor();
    await found.waitFor();
    const said = complaints.filter((text) => !text.includes('status of 404'));
    const ranInline = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = ""';
      document.head.append(script);
      return document.documentElement.dataset.ran !== undefined;
    });
    return {
      status: response?.status() ?? null,
      path: new URL(page.url()).pathname,
      heading: (await found.textContent()) ?? '',
      ranInline,
      complaints: said,
    };
  } finally {
    await browser.close();
  }
}
