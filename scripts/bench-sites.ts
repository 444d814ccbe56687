import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { refuseWebgl } from '../e2e/driver/refuse-webgl.ts';
import { greatest } from '../src/core/collections/extremes.ts';
import { basePath } from '../src/site/base-path.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './serve.ts';

const ROUNDS = 7;
const VIEWPORT = { width: 1440, height: 900 };
const TYPED = 'budget participatif des habitants, tiers lieux';

/** Milliseconds in which a browser that has just started comes to rest; no event says when its other processes have. */
const REST = 1500;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Records the tasks that block the page for more than 50 ms. */
function watchTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
}

const mapDrawn = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('map-drawn').length > 0, null, { polling: 20 });

async function withPage<T>(
  browser: Browser,
  serviceWorkers: 'allow' | 'block',
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.waitForTimeout(REST);
  const result = await run(page);
  await context.close();
  return result;
}

/** Milliseconds until the interactive map, bytes of data received before it, elements once it is there. */
const firstView = (browser: Browser, address: string) =>
  withPage(browser, 'block', async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const data = new Set<string>();
    let received = 0;
    let isDrawn = false;
    session.on('Network.responseReceived', ({ requestId, response }) => {
      if (/json(\?|$)/u.test(response.url)) data.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!isDrawn && data.has(requestId)) received += encodedDataLength;
    });
    await page.goto(address, { waitUntil: 'commit' });
    await mapDrawn(page);
    isDrawn = true;
    await page.waitForLoadState('networkidle');
    return page.evaluate(
      (bytes) => ({
        interactive: performance.getEntriesByName('map-drawn')[0]?.startTime ?? Number.NaN,
        elements: document.querySelectorAll('*').length,
        bytes,
      }),
      received,
    );
  });

/** Milliseconds, 0 for none over 50. */
const longestTask = (browser: Browser, address: string) =>
  withPage(browser, 'block', async (page) => {
    await page.addInitScript(refuseWebgl);
    await page.addInitScript(watchTasks);
    await page.goto(address);
    await page.waitForSelector('[data-stage="unavailable"]', { state: 'attached' });
    await page.waitForLoadState('networkidle');
    return page.evaluate(() => Math.max(0, ...Reflect.get(window, 'tasks')));
  });

/** Milliseconds from each `input` to the frame that shows its answers. */
const keysToFrames = (browser: Browser, address: string) =>
  withPage(browser, 'block', async (page) => {
    await page.goto(address);
    await mapDrawn(page);
    const input = page.locator('#recherche').getByRole('combobox');
    await input.fill('commune');
    await page.locator('#recherche').getByRole('option').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      const frames: number[] = [];
      const timing = { since: 0 };
      Object.assign(window, { untilFrames: frames });
      addEventListener('input', () => Object.assign(timing, { since: performance.now() }), true);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => frames.push(performance.now() - data);
      new MutationObserver(() => {
        const { since } = timing;
        timing.since = 0;
        if (since > 0) requestAnimationFrame(() => port2.postMessage(since));
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await input.fill('');
    await input.pressSequentially(TYPED, { delay: 160 });
    return page.evaluate((): number[] => Reflect.get(window, 'untilFrames'));
  });

/** Bytes that a first visit costs its reader, with what is kept for reading offline or without. */
async function visitBytes(browser: Browser, folder: string, workers: 'allow' | 'block'): Promise<number> {
  const { server, address } = await serve({ folder, base: basePath(process.env.BASE_PATH), port: 0 });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await withPage(browser, workers, async (page) => {
    await page.goto(address);
    await mapDrawn(page);
    if (workers === 'allow') await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await page.waitForLoadState('networkidle');
  });
  let sent = 0;
  for (const { bytesWritten } of sockets) sent += bytesWritten;
  server.closeAllConnections();
  server.close();
  return sent;
}

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['dist'];
const base = basePath(process.env.BASE_PATH);
const sites = await Promise.all(
  folders.map(async (folder) => ({ folder, ...(await serve({ folder, base, port: 0 })) })),
);
const browser = await launchChromium('--enable-unsafe-swiftshader');
const views = sites.map((): Awaited<ReturnType<typeof firstView>>[] => []);
// In turns: what the machine does besides slows all alike.
for (let round = 0; round < ROUNDS; round++)
  for (const [at, { address }] of sites.entries()) views[at]?.push(await firstView(browser, address));
const interactive = views.map((rounds) => median(rounds.map((view) => view.interactive)));
for (const [at, { folder, address, server }] of sites.entries()) {
  const tasks: number[] = [];
  for (let round = 0; round < ROUNDS; round++) tasks.push(await longestTask(browser, address));
  const frames = await keysToFrames(browser, address);
  const kept = (await visitBytes(browser, folder, 'allow')) - (await visitBytes(browser, folder, 'block'));
  const [view] = views[at] ?? [];
  const own = interactive[at] ?? Number.NaN;
  console.table({
    site: folder,
    'home page, brotli, bytes': brotliCompressSync(readFileSync(join(folder, 'index.html'))).length,
    'data before the map, bytes': view?.bytes,
    'elements with the map': view?.elements,
    'interactive map, ms, median': Math.round(own),
    'of the first site': (own / (interactive[0] ?? own)).toFixed(2),
    'longest task without WebGL, ms: median, worst': `${median(tasks)}, ${greatest(tasks)}`,
    'input to frame, ms, median': `${median(frames).toFixed(1)} of ${frames.length}`,
    'for reading offline, bytes': kept,
  });
  server.close();
}
await browser.close();
