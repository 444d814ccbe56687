import { expect, test } from '../driver/test.ts';
import { PAGE_STATES } from './page-states.ts';

const NAME = 'Carte des initiatives';

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  for (const { name, address, heading, title = heading, withMap, before, steps } of PAGE_STATES)
    test(`A1, A16 · ${name}, ${width} px`, async ({
      atlas,
      search,
      comparison,
      colours,
      accessibility,
      appearance,
    }) => {
      const hands = { atlas, search, comparison, colours };
      await atlas.resize(width, height);
      await before?.(hands);
      if (!withMap) await atlas.withoutWebgl();
      await atlas.read(address);
      if (withMap) await atlas.mapSettled();
      await steps?.(hands);
      await expect(atlas.heading).toHaveText([heading]);
      await accessibility.isTitled(title === null ? `${NAME} · ${heading}` : `${title} · ${NAME}`);
      expect(await accessibility.language()).toBe('fr');
      const first = (await accessibility.headings()).filter(({ level }) => level === 1);
      expect(first).toHaveLength(1);
      expect(await accessibility.jumps(), 'levels jumped').toEqual([]);
      expect(await atlas.scrollsSideways(), 'the page scrolls sideways').toBe(false);
      expect(await atlas.panelScrollsSideways(), 'the panel scrolls sideways').toBe(false);
      for (const scheme of ['light', 'dark'] as const) {
        await appearance.in(scheme);
        expect(await accessibility.faults(), scheme).toEqual([]);
      }
    });

test('A16 · pages that differ by their heading differ by their title', () => {
  const headings = new Map<string, string>();
  for (const { name, heading, title = heading } of PAGE_STATES) {
    if (title === null) continue;
    expect(headings.get(title) ?? heading, name).toBe(heading);
    headings.set(title, heading);
  }
  expect(headings.size).toBeGreaterThan(20);
});
