import { test as base, expect } from '../driver/fixtures.ts';
import { FocusWalk, type Walk } from './focus-walk.ts';
import { PANEL_STATES } from './panel-states.ts';

const test = base.extend<{ readonly focusWalk: FocusWalk }>({
  focusWalk: async ({ page, faults: _ }, use) => {
    await use(new FocusWalk(page));
  },
});

/** Stops of the states that are opened far down the page. */
const FEWEST: Readonly<Record<string, number>> = {
  'search with answers': 5,
  'formats of the export': 12,
  comparison: 14,
};

const VARIANTS = [
  { width: 1280, height: 720, scheme: 'light' },
  { width: 390, height: 844, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
  { width: 1280, height: 720, scheme: 'dark' },
] as const;

const expectSeen = ({ stops, faults }: Walk, fewest: number, state: string) => {
  expect(faults, state).toEqual([]);
  expect(stops.length, state).toBeGreaterThanOrEqual(fewest);
};

for (const { width, height, scheme } of VARIANTS) {
  test(`A12, A13 · the focus is visible and unhidden in the panel, at ${width} px, ${scheme}`, {
    tag: '@long',
  }, async ({ atlas, search, focusWalk }) => {
    test.slow();
    await atlas.resize(width, height);
    if (scheme === 'dark') await atlas.dark();
    for (const state of PANEL_STATES) {
      await state.open({ atlas, search });
      expectSeen(await focusWalk.walk({ drawn: false }), FEWEST[state.name] ?? 15, state.name);
    }
  });

  test.describe('with the map', () => {
    test.use({ map: true });

    test(`A12, A13 · the focus is visible and unhidden on the map, at ${width} px, ${scheme}`, {
      tag: '@long',
    }, async ({ atlas, focusWalk }) => {
      await atlas.resize(width, height);
      if (scheme === 'dark') await atlas.dark();
      await atlas.visit('/fiches/zero-chomeur-villeurbanne/');
      await atlas.link('Fiche suivante').focus();
      const walk = await focusWalk.walk({ most: 30 });
      const isPhone = width === 390;
      expectSeen(walk, isPhone ? 6 : 10, 'map');
      for (const name of ['canvas', 'Zoomer', ...(isPhone ? ['Affichage'] : ['Légende', 'Communes'])])
        expect(walk.stops.join()).toContain(name);
      await atlas.button('Outre-mer').click();
      const overseas = await focusWalk.walk({ most: 5 });
      expectSeen(overseas, 5, 'overseas');
      expect(overseas.stops.join()).toContain('Guadeloupe');
      if (isPhone) {
        await atlas.button('Affichage').click();
        expectSeen(await focusWalk.walk({ most: 24 }), 14, 'layers');
        await atlas.press('Escape');
      }
      await atlas.group('Meurthe-et-Moselle').focus();
      expect(await focusWalk.now(), 'marker of two sheets').toEqual([]);
      await atlas.press('Enter');
      await expect(atlas.focused()).toHaveAttribute('href', /fiches/);
      expect(await focusWalk.now(), 'first sheet of the short list').toEqual([]);
      await atlas.press('Tab');
      expect(await focusWalk.now(), 'second sheet of the short list').toEqual([]);
    });
  });
}

test('A13 · Tab leaves the search box for what follows it', async ({ atlas, search }) => {
  await atlas.read('/a-propos/');
  await search.input.focus();
  await search.type('nan');
  await search.answers().first().waitFor();
  await atlas.press('Tab');
  await expect(atlas.link('Comparer')).toBeFocused();
});
