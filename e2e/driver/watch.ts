import type { Page } from '@playwright/test';

/** Everything that must never happen while the atlas runs. */
export interface Faults {
  readonly all: string[];
  /** Lets one expected failure pass: an address that a test makes fail on purpose. */
  allow(part: string | RegExp): void;
}

/** Listens throughout a page's life: console errors, exceptions, CSP violations, requests to anyone else. */
export async function watch(page: Page, origin: string): Promise<Faults> {
  const all: string[] = [];
  const allowed: (string | RegExp)[] = [];
  const tell = (text: string) => {
    if (!allowed.some((part) => (typeof part === 'string' ? text.includes(part) : part.test(text))))
      all.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') tell(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => tell(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) tell(`third party: ${url}`);
  });
  await page.exposeBinding('__tellCsp', (_, text: string) => tell(`CSP: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const teller = (window as unknown as { __tellCsp(text: string): void }).__tellCsp;
      teller(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return { all, allow: (part) => allowed.push(part) };
}
