import { test as base, expect } from '@playwright/test';
import { Atlas } from './atlas.ts';
import { watch } from './watch.ts';

/** Tests speak to the atlas in product words. Each one fails on a console error, a CSP violation or a third-party request. */
export const test = base.extend<{ atlas: Atlas }>({
  atlas: async ({ page, baseURL, javaScriptEnabled }, use) => {
    const origin = new URL(baseURL ?? '').origin;
    const faults = await watch(page, origin);
    const atlas = new Atlas(page, baseURL ?? '', faults, javaScriptEnabled !== false);
    await use(atlas);
    expect(faults.all, 'nothing may go wrong in the browser').toEqual([]);
  },
});

export { expect };
