import type { Accessibility } from '../driver/accessibility.ts';
import type { AtlasPage } from '../driver/atlas-page.ts';
import { expect, SMALL_MAP, test } from '../driver/fixtures.ts';
import type { Drivers, PageState } from './page-state.ts';
import { ROUNDS } from './page-states.ts';

const NAME = 'Carte des initiatives';

const DESK = [1280, 720] as const;
const PHONE = [390, 844] as const;

/** Rules of axe that depend on the layout. */
const LAYOUT_RULES = ['target-size', 'scrollable-region-focusable'];

/** Opens the address of a state, then takes its steps. */
async function reach({ before, address, onMap, steps }: PageState, drivers: Drivers): Promise<void> {
  const { atlas } = drivers;
  await before?.(drivers);
  await atlas.read(address);
  if (onMap) await atlas.settledOrFailed();
  await steps?.(drivers);
}

/** Opens a state coming from another one, by way of a third page, so that the map, where there is one, has moved in between. */
async function reachFrom({ address, onMap, steps }: PageState, drivers: Drivers): Promise<void> {
  const { atlas } = drivers;
  await atlas.goTo('/territoires/departement/35/');
  await expect(atlas.heading).toHaveText('Ille-et-Vilaine');
  if (onMap) await atlas.shows('departement:35');
  await atlas.goTo(address);
  await expect(atlas.heading).not.toHaveText('Ille-et-Vilaine');
  if (onMap) await atlas.shows(onMap);
  await steps?.(drivers);
}

/** One heading of level 1, levels in order, the title, the language. */
async function expectStructure(
  { heading, title = heading }: PageState,
  atlas: AtlasPage,
  accessibility: Accessibility,
): Promise<void> {
  await expect(atlas.heading).toHaveText([heading]);
  await accessibility.isTitled(title === null ? `${NAME} · ${heading}` : `${title} · ${NAME}`);
  expect(await accessibility.language()).toBe('fr');
  const first = (await accessibility.headings()).filter(({ level }) => level === 1);
  expect(first).toHaveLength(1);
  expect(await accessibility.jumps(), 'levels jumped').toEqual([]);
}

async function expectNoSidewaysScroll(atlas: AtlasPage): Promise<void> {
  expect(await atlas.scrollsSideways(), 'the page scrolls sideways').toBe(false);
  expect(await atlas.panelScrollsSideways(), 'the panel scrolls sideways').toBe(false);
}

const useOf = (states: readonly PageState[]) =>
  states.some(({ onMap }) => onMap) ? { map: true, deviceScaleFactor: SMALL_MAP.deviceScaleFactor } : {};

for (const [round, states] of Object.entries(ROUNDS))
  test.describe(round, () => {
    test.use(useOf(states));

    test('A1, A16 · no fault: all rules on a desk, layout on a phone', async ({
      atlas,
      search,
      comparison,
      colours,
      accessibility,
    }) => {
      test.slow();
      const drivers = { atlas, search, comparison, colours };
      for (const [index, state] of states.filter(({ isEveryday }) => isEveryday).entries())
        await test.step(state.name, async () => {
          await atlas.resize(...DESK);
          await (index === 0 || state.before ? reach : reachFrom)(state, drivers);
          await expectStructure(state, atlas, accessibility);
          await expectNoSidewaysScroll(atlas);
          expect(await accessibility.faults(), state.name).toEqual([]);
          await atlas.resize(...PHONE);
          if (state.stepsOnPhone) await state.steps?.(drivers);
          await expectNoSidewaysScroll(atlas);
          expect(await accessibility.faults(LAYOUT_RULES), `${state.name}, phone`).toEqual([]);
          await state.leave?.(drivers);
        });
    });
  });

for (const state of Object.values(ROUNDS).flat())
  test.describe(state.name, () => {
    test.use(useOf([state]));

    for (const [width, height] of [DESK, PHONE])
      test(`A1, A16 · no fault by any rule, light and dark, at ${width} px`, { tag: '@long' }, async ({
        atlas,
        search,
        comparison,
        colours,
        accessibility,
        appearance,
      }) => {
        await atlas.resize(width, height);
        await reach(state, { atlas, search, comparison, colours });
        await expectStructure(state, atlas, accessibility);
        await expectNoSidewaysScroll(atlas);
        for (const scheme of ['light', 'dark'] as const) {
          await appearance.in(scheme);
          expect(await accessibility.faults(), scheme).toEqual([]);
        }
      });
  });

test('A16 · pages that differ by their heading differ by their title', () => {
  const headings = new Map<string, string>();
  for (const { name, heading, title = heading } of Object.values(ROUNDS).flat()) {
    if (title === null) continue;
    expect(headings.get(title) ?? heading, name).toBe(heading);
    headings.set(title, heading);
  }
  expect(headings.size).toBeGreaterThan(20);
});
