import type { AtlasPage } from '../driver/atlas-page.ts';
import { expect, SMALL_MAP, test } from '../driver/fixtures.ts';
import type { Legibility } from '../driver/legibility.ts';
import { PANEL_STATES, type PanelState } from './panel-states.ts';

const STATES: readonly PanelState[] = [
  ...PANEL_STATES,
  { name: 'about', open: ({ atlas }) => atlas.read('/a-propos/') },
  { name: 'unknown territory', open: ({ atlas }) => atlas.read('/territoires/commune/99999/') },
];

/** How a reader sets the window, in CSS pixels, and the text. */
interface Setting {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Share of the usual text size. */
  readonly text: number;
  readonly isSpread?: true;
}

/** Settings that one page can go through: text that is spread out stays so, it comes last. */
const WIDE: readonly Setting[] = [
  { name: 'A18 · text twice as large', width: 1440, height: 900, text: 2 },
  { name: 'A18 · text twice as large in a small window', width: 1024, height: 768, text: 2 },
  { name: 'A19 · text spaced out', width: 1280, height: 900, text: 1, isSpread: true },
];
/** 320 × 256 is a window of 1280 × 1024 at 400 %. */
const NARROW: readonly Setting[] = [
  { name: 'A17 · 320 px wide', width: 320, height: 640, text: 1 },
  { name: 'A17 · enlarged to 400 %', width: 320, height: 256, text: 1 },
  { name: 'A18 · text twice as large on a phone', width: 390, height: 844, text: 2 },
  { name: 'A19 · text spaced out on a phone', width: 390, height: 844, text: 1, isSpread: true },
];

async function set({ width, height, text, isSpread }: Setting, atlas: AtlasPage, legibility: Legibility) {
  await atlas.resize(width, height);
  await legibility.enlarge(text);
  if (isSpread) await legibility.spread();
}

for (const [windows, settings] of [
  ['wide windows', WIDE],
  ['narrow windows', NARROW],
] as const)
  test(`A17, A18, A19 · every page is read whole in ${windows}`, { tag: '@long' }, async ({
    atlas,
    search,
    legibility,
  }) => {
    test.slow();
    for (const state of STATES) {
      const [{ width, height } = { width: 0, height: 0 }] = settings;
      await atlas.resize(width, height);
      await state.open({ atlas, search });
      for (const setting of settings) {
        const where = `${state.name}, ${setting.name}`;
        await set(setting, atlas, legibility);
        expect(await legibility.cut(), where).toEqual([]);
        expect(await atlas.scrollsSideways(), where).toBe(false);
        expect(await atlas.panelScrollsSideways(), where).toBe(false);
      }
    }
  });

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  const low: Setting = { name: 'A17 · a low window', width: 1280, height: 600, text: 1 };

  for (const setting of [low, ...WIDE, ...NARROW])
    test(`${setting.name}: nothing on the map lies over anything else`, {
      tag: '@long',
    }, async ({ atlas, legibility }) => {
      await atlas.visit('/?couleur=densite');
      for (const [path, heading] of [
        ['/?couleur=densite', /chez vous/],
        ['/fiches/tiers-lieux-nouvelle-aquitaine/', /Nouvelle-Aquitaine/],
        ['/fiches/actes-romainville/', /Romainville/],
      ] as const) {
        await atlas.goTo(path);
        await expect(atlas.heading).toHaveText(heading);
        await set(setting, atlas, legibility);
        await expect.poll(() => legibility.overlaps(), { message: path }).toEqual([]);
        expect(await legibility.cut(), path).toEqual([]);
      }
    });

  test('A17 · enlarged to 400 %, the page scrolls from its title to the map', { tag: '@long' }, async ({
    atlas,
  }) => {
    await atlas.resize(320, 256);
    await atlas.visit('/');
    for (const part of [
      atlas.heading,
      atlas.cards().last(),
      atlas.button(/^Zoomer$/),
      atlas.button('Affichage'),
      atlas.button('Outre-mer'),
    ]) {
      await part.scrollIntoViewIfNeeded();
      await expect(part).toBeInViewport({ ratio: 0.9 });
    }
    await atlas.button('Outre-mer').click();
    await atlas.link(/^Mayotte/).scrollIntoViewIfNeeded();
    await expect(atlas.link(/^Mayotte/)).toBeInViewport({ ratio: 0.9 });
    await atlas.card(/Nouvelle-Aquitaine/).click();
    await expect(atlas.heading).toContainText('Nouvelle-Aquitaine');
    await expect(atlas.heading).toBeInViewport();
  });
});
