import { test as base, expect } from '@playwright/test';
import type { TestSite } from '../../scripts/test-sites.ts';
import { Accessibility } from './accessibility.ts';
import { Appearance } from './appearance.ts';
import { AtlasPage } from './atlas-page.ts';
import { Colours } from './colours.ts';
import { ComparisonPage } from './comparison-page.ts';
import { DrawingCost } from './drawing-cost.ts';
import { DrawnOutlines } from './drawn-outlines.ts';
import { Keyboard } from './keyboard.ts';
import { Legibility } from './legibility.ts';
import { LiveLine } from './live-line.ts';
import { MapRoom } from './map-room.ts';
import { Network } from './network.ts';
import { Paper } from './paper.ts';
import { Pointer } from './pointer.ts';
import { refuseWebgl } from './refuse-webgl.ts';
import { SearchBox } from './search-box.ts';
import { addressOf } from './sites.ts';
import { Tokens } from './tokens.ts';
import { type Faults, watch } from './watch.ts';

interface Options {
  /** Lets the page draw its map. Refused by default: MapLibre and its shaders cost seconds without a graphics card. */
  readonly map: boolean;
  /** Which of the built sites is visited. */
  readonly site: TestSite;
}

interface Fixtures {
  readonly atlas: AtlasPage;
  readonly search: SearchBox;
  readonly comparison: ComparisonPage;
  readonly colours: Colours;
  readonly keyboard: Keyboard;
  readonly mapRoom: MapRoom;
  readonly drawingCost: DrawingCost;
  readonly outlines: DrawnOutlines;
  readonly paper: Paper;
  readonly pointer: Pointer;
  readonly network: Network;
  readonly accessibility: Accessibility;
  readonly appearance: Appearance;
  readonly liveLine: LiveLine;
  readonly legibility: Legibility;
  readonly tokens: Tokens;
  readonly faults: Faults;
}

/** Every test fails on a console error, an exception, a CSP violation or a third-party request. */
export const test = base.extend<Options & Fixtures>({
  map: [false, { option: true }],
  site: ['frozen', { option: true }],
  baseURL: async ({ site }, use) => {
    await use(addressOf(site));
  },
  page: async ({ page, map }, use) => {
    if (!map) await page.addInitScript(refuseWebgl);
    await use(page);
  },
  faults: async ({ page, baseURL }, use) => {
    const faults = await watch(page, new URL(baseURL ?? '').origin);
    await use(faults);
    expect(faults.all, 'nothing may go wrong in the browser').toEqual([]);
  },
  atlas: async ({ page, baseURL, javaScriptEnabled, faults }, use) => {
    await use(new AtlasPage(page, baseURL ?? '', faults, javaScriptEnabled !== false));
  },
  comparison: async ({ page, faults }, use) => {
    void faults;
    await use(new ComparisonPage(page));
  },
  search: async ({ page, faults }, use) => {
    await use(new SearchBox(page, faults));
  },
  keyboard: async ({ page, faults }, use) => {
    await use(new Keyboard(page, faults));
  },
  paper: async ({ page, faults: _ }, use) => {
    await use(new Paper(page));
  },
  pointer: async ({ page, faults: _ }, use) => {
    await use(new Pointer(page));
  },
  drawingCost: async ({ page, faults: _ }, use) => {
    await use(new DrawingCost(page));
  },
  outlines: async ({ page, faults: _ }, use) => {
    await use(new DrawnOutlines(page));
  },
  mapRoom: async ({ page, faults: _ }, use) => {
    await use(new MapRoom(page));
  },
  network: async ({ page, baseURL, faults }, use) => {
    await use(new Network(page, baseURL ?? '', faults));
  },
  accessibility: async ({ page, faults: _ }, use) => {
    await use(new Accessibility(page));
  },
  appearance: async ({ page, faults: _ }, use) => {
    await use(new Appearance(page));
  },
  liveLine: async ({ page, faults: _ }, use) => {
    await use(new LiveLine(page));
  },
  legibility: async ({ page, faults: _ }, use) => {
    await use(new Legibility(page));
  },
  tokens: async ({ page, faults: _ }, use) => {
    await use(new Tokens(page));
  },
  colours: async ({ page, faults: _ }, use) => {
    await use(new Colours(page));
  },
});

/** For tests that use the map whatever it looks like: few pixels are drawn fast without a graphics card. */
export const SMALL_MAP = { map: true, viewport: { width: 1000, height: 640 }, deviceScaleFactor: 0.5 };

export { expect };
