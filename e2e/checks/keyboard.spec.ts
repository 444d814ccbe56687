import type { AtlasPage } from '../driver/atlas-page.ts';
import { expect, SMALL_MAP, test } from '../driver/fixtures.ts';
import type { Keyboard } from '../driver/keyboard.ts';
import { sourceSheets } from '../driver/source-lines.ts';

const COUNT = sourceSheets().length;

/** The shortest way along the list to the sheet at a place, counted from 0, by arrows or from its end. */
const wayTo = (index: number): readonly (readonly [key: string, times: number])[] =>
  index <= COUNT / 2
    ? [['ArrowDown', index]]
    : [
        ['End', 1],
        ['ArrowUp', COUNT - 1 - index],
      ];

/** Reads the open sheet, puts it in the dossier, compares it and comes back to it. */
async function useSheet(atlas: AtlasPage, keyboard: Keyboard, title: string): Promise<void> {
  await keyboard.isOn('heading', title);
  await expect(atlas.heading).toBeInViewport();
  await keyboard.readTo(atlas.text('Fiches initiatives de collectivités'));
  await keyboard.tabTo('Mettre dans mon dossier');
  await keyboard.press('Enter');
  await expect(atlas.focused()).toHaveText('Dans mon dossier');
  await keyboard.tabTo('Comparer cette fiche');
  await keyboard.press('Enter');
  await atlas.isAt('/comparer/');
  await expect(atlas.panel.getByRole('heading', { name: title })).toBeVisible();
  expect(await keyboard.focusedName()).not.toBe('');
  // Alt and an arrow belong to the browser: no page receives them.
  await atlas.back();
  await expect(atlas.heading).toHaveText(title);
}

async function readDossier(atlas: AtlasPage, keyboard: Keyboard, count: number): Promise<void> {
  await atlas.read('/dossier/');
  await keyboard.tabTo(/^Ouvrir|^Lire/);
  await keyboard.press('Enter');
  await expect.poll(() => atlas.search.get('fiches')?.split(',').length).toBe(count);
}

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('A4 · with the mouse blocked, a sheet from each way in is opened, read, put aside, compared and closed', async ({
    atlas,
    keyboard,
    search,
  }) => {
    await keyboard.blockMouse();
    await atlas.visit('/');
    await test.step('from the list', async () => {
      await keyboard.tabTo('Aller à la liste');
      await keyboard.press('Enter');
      await keyboard.press('Tab');
      const title = await keyboard.focusedName();
      await keyboard.press('Enter');
      await useSheet(atlas, keyboard, title);
      await keyboard.press('Escape');
      await keyboard.isOn('link', title);
    });
    /** Tabs to the markers, then walks among them. */
    const walkTo = async (marker: ReturnType<AtlasPage['marker']>) => {
      await keyboard.tabTo(/ \([^()]+, [^()]+\)$|^\d+ fiches : /u);
      for (let press = 0; press < COUNT && !(await atlas.isFocused(marker)); press++)
        await keyboard.press('ArrowRight');
      await expect(marker).toBeFocused();
    };
    await test.step('from a marker', async () => {
      const marker = atlas.marker(/Toulouse/);
      await walkTo(marker);
      await keyboard.press('Enter');
      await expect(atlas.heading).toContainText('Toulouse');
      await useSheet(atlas, keyboard, await atlas.heading.innerText());
      await keyboard.press('Escape');
      await expect(marker).toBeFocused();
    });
    await test.step('from the list of a place with several', async () => {
      const marker = atlas.group('Paris');
      await atlas.heading.focus();
      await walkTo(marker);
      await keyboard.press('Enter');
      await expect(atlas.focused()).toHaveAttribute('href', /fiches/);
      await keyboard.press('Enter');
      await expect(atlas.heading).toContainText('coursiers');
      await useSheet(atlas, keyboard, await atlas.heading.innerText());
      await keyboard.press('Escape');
      await expect(marker).toBeFocused();
    });
    await test.step('from its territory', async () => {
      await search.input.focus();
      await search.type('nouvelle aquitaine');
      await expect(search.current()).toContainText('Nouvelle-Aquitaine');
      await keyboard.press('Enter');
      await keyboard.isOn('heading', 'Nouvelle-Aquitaine');
      await keyboard.tabTo(/tiers-lieux de la Région Nouvelle-Aquitaine/u);
      await keyboard.press('Enter');
      await useSheet(atlas, keyboard, 'Le soutien aux tiers-lieux de la Région Nouvelle-Aquitaine');
      await keyboard.press('Escape');
      await expect(atlas.cards()).toHaveCount(COUNT);
    });
    await readDossier(atlas, keyboard, 4);
  });

  for (const { many, tag } of [
    { many: 100, tag: [] },
    { many: 500, tag: '@long' },
  ])
    test(`A6 · with ${many} sheets Tab makes as many stops as with ${COUNT}`, { tag }, async ({
      atlas,
      keyboard,
    }) => {
      const stops = async (sheets: number) => {
        // The home page is prerendered with its own sheets: the list is opened from another page.
        await atlas.visit('/a-propos/');
        await atlas.link('Carte des initiatives').press('Enter');
        await expect(atlas.cards()).toHaveCount(sheets);
        await expect(atlas.markers().and(atlas.map.locator('[tabindex="0"]'))).toHaveCount(1);
        return keyboard.stops();
      };
      const few = await stops(COUNT);
      await keyboard.multiplySheets(many);
      expect(await stops(many)).toBe(few);
      expect(few).toBeGreaterThan(20);
    });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    test(`A7 · arrows, Home and End walk among the markers, each one in sight, at ${width} px`, async ({
      atlas,
      keyboard,
    }) => {
      await atlas.resize(width, height);
      await atlas.visit('/?vue=46.5,2.5,7');
      await expect(atlas.markers().and(atlas.map.locator('[tabindex="0"]'))).toHaveCount(1);
      const last = (await atlas.markers().count()) - 1;
      const isInSight = async (index: number) => {
        const marker = atlas.markers().nth(index);
        await expect(marker).toBeFocused();
        await expect.poll(() => atlas.isOnTop(marker), { message: `marker ${index}` }).toBe(true);
      };
      await atlas.markers().first().focus();
      for (let index = 1; index <= last; index++) {
        await keyboard.press(index % 2 ? 'ArrowRight' : 'ArrowDown');
        await isInSight(index);
      }
      for (const [key, index] of [
        ['ArrowRight', 0],
        ['ArrowLeft', last],
        ['ArrowUp', last - 1],
        ['Home', 0],
        ['End', last],
      ] as const) {
        await keyboard.press(key);
        await isInSight(index);
      }
    });

  test('A8 · Enter and Space open a marker, a place’s list and what it holds; Space scrolls nothing', async ({
    atlas,
    keyboard,
  }) => {
    for (const key of ['Enter', 'Space']) {
      await atlas.visit('/');
      await atlas.marker(/Toulouse/).focus();
      const before = await keyboard.scrolled();
      await keyboard.press(key);
      await expect(atlas.heading).toContainText('Toulouse');
      await keyboard.press('Escape');
      await expect(atlas.marker(/Toulouse/)).toBeFocused();
      expect(await keyboard.scrolled(), key).toBe(before);
      await atlas.group('Paris').focus();
      await keyboard.press(key);
      await expect(atlas.focused()).toHaveAttribute('href', /fiches/);
      expect(await keyboard.scrolled(), key).toBe(before);
      await keyboard.press(key);
      await expect(atlas.heading).toContainText('coursiers');
    }
  });

  test('A10 · Escape, the close button and Back give the focus back to what opened the sheet', async ({
    atlas,
    keyboard,
  }) => {
    await atlas.visit('/');
    const openers = [
      { name: 'a card', opener: atlas.card(/Toulouse Métropole/), choice: null },
      { name: 'a marker', opener: atlas.marker(/Toulouse Métropole/), choice: null },
      { name: 'the list of a place', opener: atlas.group('Paris'), choice: /Migracoop/ },
    ];
    const closers = [
      { name: 'Escape', close: () => keyboard.press('Escape') },
      { name: 'the close button', close: () => atlas.link('Fermer la fiche').press('Enter') },
      { name: 'Back', close: () => atlas.back() },
    ];
    for (const { name, opener, choice } of openers)
      for (const { name: closer, close } of closers)
        await test.step(`${name}, ${closer}`, async () => {
          await opener.press('Enter');
          if (choice) await atlas.choice(choice).press('Enter');
          await expect(atlas.heading).toContainText(choice ?? /Toulouse/);
          await expect(atlas.heading).toBeFocused();
          await close();
          await expect(opener).toBeFocused();
        });
  });
});

test('A4 · with the mouse blocked, all sheets are opened, read, put aside, compared and closed', {
  tag: '@long',
}, async ({ atlas, keyboard }) => {
  await keyboard.blockMouse();
  await atlas.resize(1280, 720);
  await atlas.read('/');
  const titles = await atlas.cards().getByRole('link').allInnerTexts();
  expect(titles).toHaveLength(COUNT);
  await keyboard.tabTo('Aller à la liste');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  for (const [index, title] of titles.entries())
    await test.step(title, async () => {
      await keyboard.isOn('link', title);
      await keyboard.press('Enter');
      await useSheet(atlas, keyboard, title);
      await keyboard.press('Escape');
      await keyboard.isOn('link', title);
      if (index < COUNT - 1) await keyboard.press('ArrowDown');
    });
  await readDossier(atlas, keyboard, COUNT);
});

test('A4 · each card of the list is a link that the keyboard can reach, to the page of its sheet', async ({
  atlas,
}) => {
  await atlas.read('/');
  const links = atlas.cards().getByRole('link');
  const titles = await links.allInnerTexts();
  const hrefs = await atlas.hrefs(links);
  expect(new Set(hrefs).size).toBe(COUNT);
  for (const [index, href] of hrefs.entries())
    expect(await atlas.file(href.slice(1)), href).toContain(`>${titles[index]?.replaceAll('’', '’')}</h1>`);
});

test('A5 · from the first page every sheet is reached in twelve presses at most', async ({
  atlas,
  keyboard,
}) => {
  await atlas.resize(1280, 720);
  for (let index = 0; index < COUNT; index++) {
    await atlas.read('/');
    const title = await atlas.cards().getByRole('link').nth(index).innerText();
    const before = keyboard.presses;
    await keyboard.tabTo('Aller à la liste');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    for (const [key, times] of wayTo(index)) await keyboard.press(key, times);
    await keyboard.press('Enter');
    await expect(atlas.heading).toHaveText(title);
    expect(keyboard.presses - before, title).toBeLessThanOrEqual(12);
  }
});

test('A9 · Enter moves the focus straight to the heading of the sheet, whose text is there', async ({
  atlas,
  keyboard,
}) => {
  await keyboard.recordArrivals();
  await atlas.read('/');
  const links = atlas.cards().getByRole('link');
  const titles = await links.allInnerTexts();
  expect(titles).toHaveLength(COUNT);
  for (const [index, title] of titles.entries()) {
    await links.nth(index).focus();
    await keyboard.press('Enter');
    await keyboard.isOn('heading', title);
    await keyboard.press('Escape');
    await keyboard.isOn('link', title);
  }
  expect(await keyboard.arrivals()).toEqual(titles.map((title) => ({ title, hasText: true, passed: [] })));
});

const PAGES = [
  { path: '/', map: true },
  { path: '/fiches/migracoop-paris/', map: false },
  { path: '/comparer/?territoires=departement-54,region-75', map: false },
];

for (const { path, map } of PAGES)
  test.describe(`on ${path}`, () => {
    test.use({ ...SMALL_MAP, map });

    test('A11 · Tab, and Shift+Tab, go round the page twice and are caught nowhere', async ({
      atlas,
      keyboard,
    }) => {
      await atlas.visit(path);
      // Once around: the search box loads its code with the first focus.
      await keyboard.walkAround('Tab', 1);
      for (const key of ['Tab', 'Shift+Tab'] as const) {
        const trail = await keyboard.walkAround(key, 2);
        const round = trail.indexOf(trail[0] ?? '', 1);
        const seen = `${key}: ${trail.join(' → ')}`;
        expect(round, seen).toBeGreaterThan(15);
        // Every stop once, then all of them again: nothing holds the focus, nor keeps it in a part of the page.
        expect(new Set(trail).size, seen).toBe(round);
        for (const [at, mark] of trail.entries()) expect(mark, seen).toBe(trail[at % round]);
        for (const name of ['Aller au contenu', 'À propos']) expect(trail.join('\n')).toContain(name);
      }
    });
  });
