import type { Browser, BrowserContext, Page, Route } from '@playwright/test';
import { refuseWebgl } from '../driver/refuse-webgl.ts';

/** What may happen to a file on its way to the reader. */
export const FILE_FAULTS = ['dropped', '404', '500', 'cut', 'portal', 'other shape', 'hanging'] as const;

export type FileFault = (typeof FILE_FAULTS)[number];

export interface FaultOutcome {
  /** Name of the file without its hash. */
  readonly file: string;
  readonly fault: FileFault;
  /** Readable lines of the prerendered page that are gone. */
  readonly lost: readonly string[];
  /** Words that no reader may see. */
  readonly nonsense: readonly string[];
  /** How the page came to life once the file was right: by itself, by a button, by loading it again; null: not at all. */
  readonly way: string | null;
}

const PORTAL = '<!doctype html><title>Portail</title><p>Connectez-vous</p>';

const OTHER_SHAPE: Readonly<Record<string, string>> = { js: 'export const rien = 1;', css: '}}} {' };

/** Milliseconds that a page may take to live, or to say that it can't: what hangs is reported after eight seconds. */
const TIMEOUT_MS = { quick: 5000, hanging: 12_000, recovery: 45_000 };

const ALIVE = '#carte[data-stage]:not([data-stage="text"])';

interface Whole {
  readonly contentType: string;
  readonly body: Buffer;
}

async function answer(route: Route, fault: FileFault, { contentType, body }: Whole): Promise<void> {
  const kind = new URL(route.request().url()).pathname.split('.').at(-1) ?? '';
  const half = body.subarray(0, Math.floor(body.length / 2));
  if (fault === 'hanging') return;
  if (fault === 'dropped') await route.abort('connectionreset');
  else if (fault === '404' || fault === '500') await route.fulfill({ status: Number(fault), body: 'rien' });
  else if (fault === 'portal')
    await route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: PORTAL });
  else if (fault === 'cut') await route.fulfill({ status: 200, contentType, body: half });
  else await route.fulfill({ status: 200, contentType, body: OTHER_SHAPE[kind] ?? '{"version":1,"odd":[]}' });
}

/** Runs in the page. */
function isPageAlive(alive: string): boolean {
  return (
    document.querySelector(alive) !== null &&
    document.querySelector('main h1') !== null &&
    document.querySelector('[role="alert"]') === null
  );
}

const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());

/** By the page's own button, or by loading it again. */
async function wake(page: Page): Promise<string> {
  const buttons = page.getByRole('button', { name: /^(?:Réessayer|Recharger la page)$/u });
  if ((await buttons.count()) === 0) {
    await page.reload({ waitUntil: 'commit' });
    return 'loaded again';
  }
  const way = await buttons
    .first()
    .innerText({ timeout: TIMEOUT_MS.quick })
    .catch(() => 'by itself');
  // What comes late is used without the button, which then goes away: nothing waits for the press.
  void buttons
    .first()
    .click({ timeout: TIMEOUT_MS.recovery })
    .catch(() => undefined);
  return way;
}

/** Opens the pages of one site with one of their files broken. */
export class BrokenFiles {
  constructor(
    private readonly browser: Browser,
    private readonly base: string,
  ) {}

  private async open(scripted = true): Promise<{ context: BrowserContext; page: Page }> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'fr-FR',
      serviceWorkers: 'block',
      javaScriptEnabled: scripted,
    });
    const page = await context.newPage();
    await page.addInitScript(refuseWebgl);
    return { context, page };
  }

  /** Addresses of the files that a page asks for before it is alive. */
  async filesOf(path: string): Promise<string[]> {
    const { context, page } = await this.open();
    const found = new Set<string>();
    page.on('request', (request) => {
      if (/\/assets\/|\/catalogue\.json$/u.test(request.url())) found.add(request.url());
    });
    await page.goto(this.base + path.slice(1));
    await page.locator(ALIVE).waitFor({ state: 'attached' });
    await page.locator('main h1').waitFor();
    await context.close();
    return [...found].sort();
  }

  /** What a reader without JavaScript reads, line by line, but what is said of that alone. */
  async readableLines(path: string): Promise<string[]> {
    const { context, page } = await this.open(false);
    await page.goto(this.base + path.slice(1));
    const text = await page.locator('main').innerText();
    await context.close();
    return linesOf(text).filter((line) => line.length > 40 && !line.includes('demandent JavaScript'));
  }

  async outcome(
    path: string,
    url: string,
    fault: FileFault,
    lines: readonly string[],
  ): Promise<FaultOutcome> {
    const { context, page } = await this.open();
    const response = await context.request.get(url);
    const whole = { contentType: response.headers()['content-type'] ?? '', body: await response.body() };
    const handler = (route: Route) => answer(route, fault, whole);
    await page.route(url, handler);
    await page.goto(this.base + path.slice(1), { waitUntil: 'commit' });
    await page
      .locator(`${ALIVE}, [role="alert"]`)
      .first()
      .waitFor({ state: 'attached', timeout: fault === 'hanging' ? TIMEOUT_MS.hanging : TIMEOUT_MS.quick })
      .catch(() => undefined);
    // A page that waits for an answer may still fail; one that goes on asking is read as it is by then.
    if (fault !== 'hanging')
      await page.waitForLoadState('networkidle', { timeout: TIMEOUT_MS.hanging }).catch(() => undefined);
    const said = linesOf(await page.locator('body').innerText());
    // A first letter is a capital by its style, which may come a moment later.
    const shown = said.join(' ').toLowerCase();
    const lost = lines.filter((line) => !shown.includes(line.toLowerCase()));
    const nonsense = said.filter((line) => /undefined|NaN|\[object/u.test(line));
    const lives = (timeout: number) =>
      page.waitForFunction(isPageAlive, ALIVE, { timeout }).then(
        () => true,
        () => false,
      );
    const isUnharmed = await lives(1000);
    await page.unroute(url, handler);
    const way = isUnharmed ? 'by itself' : await wake(page);
    const recovers = await lives(TIMEOUT_MS.recovery);
    await context.close();
    const file = (new URL(url).pathname.split('/').at(-1) ?? '').replace(/-[\w-]{8}\./u, '.');
    return { file, fault, lost, nonsense, way: recovers ? way : null };
  }
}
