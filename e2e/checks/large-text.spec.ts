import { expect, test } from '../driver/test.ts';
import { PANEL_STATES, type State } from './states.ts';

const STATES: readonly State[] = [
  ...PANEL_STATES,
  { name: 'about', open: ({ atlas }) => atlas.read('/a-propos/') },
  { name: 'unknown territory', open: ({ atlas }) => atlas.read('/territoires/commune/99999/') },
];

/** Windows in CSS pixels; 320 × 256 is what a window of 1280 × 1024 holds at 400 %. */
const SETTINGS = [
  { name: 'A17 · 320 px wide', width: 320, height: 640 },
  { name: 'A17 · enlarged to 400 %', width: 320, height: 256 },
  { name: 'A18 · text twice as large', width: 1440, height: 900, text: 2 },
  { name: 'A18 · text twice as large on a phone', width: 390, height: 844, text: 2 },
  { name: 'A19 · text spaced out', width: 1280, height: 900, isSpread: true },
  { name: 'A19 · text spaced out on a phone', width: 390, height: 844, isSpread: true },
] as const;

for (const setting of SETTINGS) {
  const { name, width, height } = setting;
  const text = 'text' in setting ? setting.text : 1;
  const isSpread = 'isSpread' in setting;

  test(`${name}: every page is read whole`, async ({ atlas, search, legibility }) => {
    await atlas.withoutWebgl();
    await atlas.resize(width, height);
    for (const state of STATES) {
      await state.open({ atlas, search });
      await legibility.enlarge(text);
      if (isSpread) await legibility.spread();
      expect(await legibility.cut(), state.name).toEqual([]);
      expect(await atlas.scrollsSideways(), state.name).toBe(false);
      expect(await atlas.panelScrollsSideways(), state.name).toBe(false);
    }
  });

  test(`${name}: nothing on the map lies over anything else`, async ({ atlas, legibility }) => {
    await atlas.resize(width, height);
    for (const path of ['/?couleur=densite', '/fiches/tiers-lieux-nouvelle-aquitaine/']) {
      await atlas.visit(path);
      await legibility.enlarge(text);
      if (isSpread) await legibility.spread();
      await expect.poll(() => legibility.overlaps(), { message: path }).toEqual([]);
      expect(await legibility.cut(), path).toEqual([]);
    }
  });
}

test('A17 · enlarged to 400 %, the page scrolls from its title to the map', async ({ atlas }) => {
  await atlas.resize(320, 256);
  await atlas.visit('/');
  for (const part of [
    atlas.heading,
    atlas.cards().last(),
    atlas.button(/^Zoomer$/),
    atlas.link(/^Mayotte/),
  ]) {
    await part.scrollIntoViewIfNeeded();
    await expect(part).toBeInViewport({ ratio: 0.9 });
  }
  await atlas.card(/Nouvelle-Aquitaine/).click();
  await expect(atlas.heading).toContainText('Nouvelle-Aquitaine');
  await expect(atlas.heading).toBeInViewport();
});
