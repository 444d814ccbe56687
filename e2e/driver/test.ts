import { test as base, expect } from '@playwright/test';
import { Atlas } from './atlas.ts';
import { Colours } from './colours.ts';
import { Comparison } from './comparison.ts';
import { FocusWalk } from './focus-walk.ts';
import { Legibility } from './legibility.ts';
import { Memory } from './memory.ts';
import { Motion } from './motion.ts';
import { SearchBox } from './search-box.ts';
import { Targets } from './targets.ts';
import { Tokens } from './tokens.ts';
import { type Faults, watch } from './watch.ts';

interface Fixtures {
  readonly atlas: Atlas;
  readonly search: SearchBox;
  readonly comparison: Comparison;
  readonly colours: Colours;
  readonly memory: Memory;
  readonly focusWalk: FocusWalk;
  readonly targets: Targets;
  readonly tokens: Tokens;
  readonly motion: Motion;
  readonly legibility: Legibility;
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
  comparison: async ({ page, faults }, use) => {
    void faults;
    await use(new Comparison(page));
  },
  search: async ({ page, faults }, use) => {
    await use(new SearchBox(page, faults));
  },
  memory: async ({ page, faults: _ }, use) => {
    await use(new Memory(page));
  },
  focusWalk: async ({ page, faults: _ }, use) => {
    await use(new FocusWalk(page));
  },
  targets: async ({ page, faults: _ }, use) => {
    await use(new Targets(page));
  },
  legibility: async ({ page, faults: _ }, use) => {
    await use(new Legibility(page));
  },
  tokens: async ({ page, faults: _ }, use) => {
    await use(new Tokens(page));
  },
  motion: async ({ page, faults: _ }, use) => {
    await use(new Motion(page));
  },
  colours: async ({ page, faults: _ }, use) => {
    await use(new Colours(page));
  },
});

export { expect };
