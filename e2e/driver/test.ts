import { test as base, expect } from '@playwright/test';
import { Accessibility } from './accessibility.ts';
import { Appearance } from './appearance.ts';
import { Atlas } from './atlas.ts';
import { Colours } from './colours.ts';
import { Comparison } from './comparison.ts';
import { LiveLine } from './live-line.ts';
import { Memory } from './memory.ts';
import { SearchBox } from './search-box.ts';
import { type Faults, watch } from './watch.ts';

interface Fixtures {
  readonly atlas: Atlas;
  readonly accessibility: Accessibility;
  readonly appearance: Appearance;
  readonly search: SearchBox;
  readonly comparison: Comparison;
  readonly colours: Colours;
  readonly liveLine: LiveLine;
  readonly memory: Memory;
  readonly faults: Faults;
}

/** Tests speak to the atlas in product words. Each one fails on a console error, a CSP violation or a third-party request. */
export const test = base.extend<Fixtures>({
  faults: async ({ page, baseURL }, use) => {
    const faults = await watch(page, new URL(baseURL ?? '').origin);
    await use(faults);
    expect(faults.all, 'nothing may go wrong in the browser').toEqual([]);
  },
  atlas: async ({ page, baseURL, javaScriptEnabled, faults }, use) => {
    await use(new Atlas(page, baseURL ?? '', faults, javaScriptEnabled !== false));
  },
  accessibility: async ({ page, faults: _ }, use) => {
    await use(new Accessibility(page));
  },
  appearance: async ({ page, faults: _ }, use) => {
    await use(new Appearance(page));
  },
  comparison: async ({ page, faults }, use) => {
    void faults;
    await use(new Comparison(page));
  },
  search: async ({ page, faults }, use) => {
    await use(new SearchBox(page, faults));
  },
  liveLine: async ({ page, faults: _ }, use) => {
    await use(new LiveLine(page));
  },
  memory: async ({ page, faults: _ }, use) => {
    await use(new Memory(page));
  },
  colours: async ({ page, faults: _ }, use) => {
    await use(new Colours(page));
  },
});

export { expect };
