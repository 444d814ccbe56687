import type { AtlasPage } from './driver/atlas-page.ts';
import { test as base, expect } from './driver/fixtures.ts';
import type { Keyboard } from './driver/keyboard.ts';
import { Memory } from './memory.ts';

const test = base.extend<{ readonly memory: Memory }>({
  memory: async ({ page, faults: _ }, use) => {
    await use(new Memory(page));
  },
});

const WARM_UP = 20;
const MEGABYTE = 2 ** 20;

interface Drivers {
  readonly atlas: AtlasPage;
  readonly keyboard: Keyboard;
  readonly memory: Memory;
}

/** Opens and closes all sheets `rounds` times; `settle` runs before each reading of the memory. */
async function expectNoLeak(
  { atlas, keyboard, memory }: Drivers,
  rounds: number,
  settle: () => Promise<void>,
): Promise<void> {
  await atlas.visit('/');
  const links = atlas.cards().getByRole('link');
  const titles = await links.allTextContents();
  const cycle = async (turn: number) => {
    const title = titles[turn % titles.length] ?? '';
    await links.nth(turn % titles.length).focus();
    await keyboard.press('Enter');
    await keyboard.isOn('heading', title);
    await keyboard.press('Escape');
    await keyboard.isOn('link', title);
  };
  for (let turn = 0; turn < WARM_UP; turn++) await cycle(turn);
  await settle();
  const before = await memory.held();
  // Both readings follow the same sheet: the text of the link in focus is held for a click.
  for (let turn = WARM_UP; turn < WARM_UP + rounds * titles.length; turn++) await cycle(turn);
  await settle();
  // A page on its way to the drawn map is held for a moment; what leaks stays.
  await expect(async () => {
    const after = await memory.held();
    const growth = (name: 'nodes' | 'listeners') => Math.abs(after[name] / before[name] - 1);
    const counts = JSON.stringify({ before, after });
    expect(growth('nodes'), counts).toBeLessThanOrEqual(0.02);
    expect(growth('listeners'), counts).toBeLessThanOrEqual(0.02);
    expect(after.heapBytes - before.heapBytes, counts).toBeLessThanOrEqual(5 * MEGABYTE);
  }).toPass({ timeout: 10_000 });
}

test.use({ viewport: { width: 640, height: 420 }, deviceScaleFactor: 0.5 });

test('all sheets opened and closed three times leave nothing behind in the panel', { tag: '@long' }, async ({
  atlas,
  keyboard,
  memory,
}) => {
  test.slow();
  // The drawn map follows the address once its page has come.
  const overview = atlas.staticMap().locator('.frame[data-overview]');
  await expectNoLeak({ atlas, keyboard, memory }, 3, () => overview.waitFor());
});

test.describe('with the map', () => {
  test.use({ map: true });

  test('all sheets opened and closed fifteen times leave nothing behind', { tag: '@long' }, async ({
    atlas,
    keyboard,
    memory,
  }) => {
    test.setTimeout(600_000);
    await expectNoLeak({ atlas, keyboard, memory }, 15, () => atlas.shows('france'));
  });
});
