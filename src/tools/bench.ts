import { performance } from 'node:perf_hooks';
import { chromium, type Page } from '@playwright/test';
import { greatest } from '../domain/extremes.ts';
import { findOrInstallChromium } from './chromium.ts';
import { serve } from './serve.ts';

const QUERIES = ['saint denis', 'st-denis 974', 'l hay les roses', '35000', 'pays de grasse', 'metz', 'x'];

/** Times of one query, milliseconds from a keystroke to the answers it changed. */
async function timesOf(page: Page, query: string): Promise<number[]> {
  const input = page.getByRole('combobox');
  await input.fill('');
  const times: number[] = [];
  for (const letter of query) {
    const before = await page.evaluate(() => {
      const list = document.querySelector('header') as HTMLElement;
      const timing = { from: 0, to: 0 };
      Object.assign(window, { timing });
      addEventListener('keydown', () => Object.assign(timing, { from: performance.now() }), {
        capture: true,
        once: true,
      });
      new MutationObserver((_, observer) => {
        Object.assign(timing, { to: performance.now() });
        observer.disconnect();
      }).observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
      return performance.now();
    });
    await input.press(letter === ' ' ? 'Space' : letter);
    await page.waitForFunction((since) => Reflect.get(window, 'timing').to > since, before);
    times.push(
      await page.evaluate(() => Reflect.get(window, 'timing').to - Reflect.get(window, 'timing').from),
    );
  }
  return times;
}

const { server, address } = await serve({ folder: 'dist', base: '/', port: 0 });
const browser = await chromium.launch({
  executablePath: await findOrInstallChromium(),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await page.goto(address);
await page.waitForSelector('[data-stage="map"], [data-stage="unavailable"]', { state: 'attached' });
const start = performance.now();
await page.getByRole('combobox').focus();
await page.getByRole('combobox').fill('paris');
await page.getByRole('option').first().waitFor();
console.log(`index fetched, prepared and first answer: ${Math.round(performance.now() - start)} ms`);
for (const query of QUERIES) {
  const times = await timesOf(page, query);
  console.log(`${query}: worst keystroke ${greatest(times).toFixed(1)} ms, first ${times[0]?.toFixed(1)} ms`);
}
await browser.close();
server.close();
