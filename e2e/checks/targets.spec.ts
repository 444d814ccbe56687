import { test as base, expect, SMALL_MAP } from '../driver/fixtures.ts';
import { PANEL_STATES, type PanelState } from './panel-states.ts';
import type { PointerTarget } from './pointer-targets.ts';
import { described, Targets } from './targets.ts';

const test = base.extend<{ readonly targets: Targets }>({
  targets: async ({ page, faults: _ }, use) => {
    await use(new Targets(page));
  },
});

/** Minimum sizes, CSS pixels: of any target (WCAG 2.5.8), and of the main controls. */
const LEAST = { any: 24, primary: 44 };

/** Names of the main controls, to which markers and the list's cards belong too. */
const PRIMARY = [
  /^a Fermer la fiche|^button Fermer/u,
  /^a Fiche (?:précédente|suivante)/u,
  /^(?:button|input) Chercher/u,
  /^button (?:Agrandir|Réduire) le panneau/u,
  /^button (?:Zoomer|Dézoomer)$/u,
  /^button (?:Filtrer|Trier)/u,
  /^button (?:Exporter|CSV|GeoJSON)/u,
  /^button (?:Retirer.* dossier|Dossier|Imprimer|Partager)$/u,
  /^a Comparer/u,
  /^a (?:Dossier|À propos)/u,
  /^a (?:Auto(?:\s: .+)?|Régions|Départements|Intercommunalités|Communes)$/u,
  /^summary Légende/u,
  /^button (?:Affichage|Fermer|Outre-mer)$/u,
];

/** An open menu stays where it is while the page is scrolled under it: its opener, and what it covers of the bar at the bottom of a phone, are measured where it is closed. */
const UNDER_ITS_MENU: Readonly<Record<string, RegExp>> = {
  'formats of the export': /^button Exporter|^a (?:Comparer|Dossier)$/u,
};

/** States that show the list of sheets. */
const LISTS = ['home', 'filters open'];

const LISTED: PanelState = {
  name: 'list of territories',
  open: ({ atlas }) => atlas.read('/territoires/'),
};

/** Buttons on the map, besides the markers. */
const SIZES = [
  {
    width: 1440,
    height: 900,
    onMap: ['Zoomer', 'Légende', 'Auto', 'Communes', 'Fermer la fiche'],
  },
  { width: 390, height: 844, onMap: ['Zoomer', 'Affichage', 'Outre-mer', 'Fermer la fiche'] },
] as const;

for (const { width, height, onMap: wanted } of SIZES) {
  test(`A14 · what can be pressed is large enough in the panel, at ${width} px`, { tag: '@long' }, async ({
    atlas,
    search,
    targets,
  }) => {
    await atlas.resize(width, height);
    for (const state of [...PANEL_STATES, LISTED]) {
      await state.open({ atlas, search });
      const cards = LISTS.includes(state.name) ? await atlas.cards().getByRole('link').allTextContents() : [];
      const all = await targets.all();
      expect(all.length, state.name).toBeGreaterThan(10);
      const free = all.filter(({ inSentence, isDrawn }) => !inSentence && !isDrawn);
      const small = free.filter(
        (target) => Math.min(target.width, target.height) < LEAST.any && !target.apart,
      );
      expect(small.map(described), state.name).toEqual([]);
      const pins = all.filter(({ name, isDrawn, crowded }) => isDrawn && !crowded && name.includes('fiche'));
      const slight = pins.filter((pin) => Math.min(pin.width, pin.height) < LEAST.any);
      expect(slight.map(described), state.name).toEqual([]);
      const primary = free.filter(
        ({ name }) => PRIMARY.some((word) => word.test(name)) || cards.some((card) => name === `a ${card}`),
      );
      const low = primary.filter(
        ({ name, width: across, height: down }) =>
          Math.min(across, down) < LEAST.primary && !UNDER_ITS_MENU[state.name]?.test(name),
      );
      expect(low.map(described), state.name).toEqual([]);
    }
  });

  test.describe('with the map', () => {
    test.use({ map: true, deviceScaleFactor: SMALL_MAP.deviceScaleFactor });

    test(`A14 · what can be pressed on the map is large enough, at ${width} px`, { tag: '@long' }, async ({
      atlas,
      targets,
    }) => {
      await atlas.resize(width, height);
      await atlas.visit('/fiches/tiers-lieux-nouvelle-aquitaine/');
      const all = await targets.all();
      const onMap = all.filter(({ isMarker, name }) => isMarker || PRIMARY.some((word) => word.test(name)));
      expect(onMap.filter(({ isMarker }) => isMarker).length).toBeGreaterThan(0);
      const names = onMap.map(({ name }) => name).join();
      for (const name of wanted) expect(names).toContain(name);
      // Two markers side by side share the gap between them.
      const isLow = (target: PointerTarget) =>
        !(target.isMarker && target.isCut) &&
        Math.min(target.width, target.height) <
          (target.isMarker && target.crowded ? LEAST.any : LEAST.primary);
      expect(onMap.filter(isLow).map(described)).toEqual([]);
      await atlas.visit('/');
      const markers = (await targets.all()).filter(({ isMarker }) => isMarker);
      expect(markers.length).toBeGreaterThan(8);
      expect(markers.filter(isLow).map(described)).toEqual([]);
    });
  });
}

test.describe('behind the buttons of a phone', () => {
  test.use({ ...SMALL_MAP, viewport: { width: 390, height: 844 } });

  test('A14 · what can be pressed among the layers and overseas is large enough', { tag: '@long' }, async ({
    atlas,
    targets,
  }) => {
    await atlas.visit('/');
    for (const [opener, held] of [
      ['Affichage', /^(?:a (?:Auto|Régions|Communes|Densité)|button (?:Fermer|Déplacer))/u],
      ['Outre-mer', /^a (?:Guadeloupe|Martinique|Guyane|La Réunion|Mayotte)/u],
    ] as const) {
      await atlas.button(opener).click();
      const all = (await targets.all()).filter(({ name }) => held.test(name));
      expect(all.length, opener).toBeGreaterThanOrEqual(5);
      const low = all.filter((target) => Math.min(target.width, target.height) < LEAST.primary);
      expect(low.map(described), opener).toEqual([]);
      await atlas.press('Escape');
    }
  });
});
