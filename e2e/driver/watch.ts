import type { Page } from '@playwright/test';
import { watchMap } from './settled-map.ts';

/** Errors that must never happen while the atlas runs. */
export interface Faults {
  readonly all: string[];
  /** Ignores an expected error, such as an address that the test makes fail. */
  allow(part: string | RegExp): void;
}

/** Collects console errors, exceptions, CSP violations and third-party requests for the whole life of a page. */
export async function watch(page: Page, origin: string): Promise<Faults> {
  const all: string[] = [];
  const allowed: (string | RegExp)[] = [];
  const report = (text: string) => {
    if (!allowed.some((part) => (typeof part === 'string' ? text.includes(part) : part.test(text))))
      all.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => report(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) report(`third party: ${url}`);
  });
  await page.exposeBinding('__reportCsp', (_, text: string) => report(`CSP: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { __reportCsp(text: string): void }).__reportCsp;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  await watchMap(page);
  return { all, allow: (part) => allowed.push(part) };
}
