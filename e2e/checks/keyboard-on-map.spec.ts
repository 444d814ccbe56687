import type { AtlasPage } from '../driver/atlas-page.ts';
import { expect, SMALL_MAP, test } from '../driver/fixtures.ts';
import { sourceSheets } from '../driver/source-lines.ts';
import { readDossier, useSheet } from '../driver/use-sheet.ts';

const COUNT = sourceSheets().length;

/** Sheets that a page of the list shows. */
const PAGE_SIZE = 50;

test.use(SMALL_MAP);

test('A4 · with the mouse blocked, a sheet from each way in is opened, read, put aside, compared and closed', {
  tag: '@long',
}, async ({ atlas, keyboard, search }) => {
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
    await keyboard.tabTo(/^(?!Dossier).+, \d+\sfiches?$/u);
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
    // Its marker was a letter while the sheet was compared.
    await expect(marker).toBeVisible();
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
    // Its marker was a letter while the sheet was compared.
    await expect(marker).toBeVisible();
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

for (const many of [100, 500])
  test(`A6 · with ${many} sheets Tab makes as many stops as with ${COUNT}, and one that turns the page`, {
    tag: '@long',
  }, async ({ atlas, keyboard }) => {
    const stops = async (sheets: number) => {
      // The home page is prerendered with its own sheets: the list is opened from another page.
      await atlas.visit('/a-propos/');
      await atlas.link('Carte des initiatives').press('Enter');
      await expect(atlas.cards()).toHaveCount(Math.min(sheets, PAGE_SIZE));
      await expect(atlas.markers().and(atlas.map.locator('[tabindex="0"]'))).toHaveCount(1);
      return keyboard.stops();
    };
    const few = await stops(COUNT);
    await keyboard.multiplySheets(many);
    expect(await stops(many)).toBe(few + 1);
    expect(few).toBeGreaterThan(20);
  });

for (const { width, height } of [
  { width: 1000, height: 640 },
  { width: 390, height: 844 },
])
  test(`A7 · arrows, Home and End walk among the markers, each one in view, at ${width} px`, {
    tag: '@long',
  }, async ({ atlas, keyboard }) => {
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

test('A8 · Enter and Space open a marker, a place’s list and what it holds; Space scrolls nothing', {
  tag: '@long',
}, async ({ atlas, keyboard }) => {
  await atlas.visit('/');
  for (const key of ['Enter', 'Space']) {
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
    await keyboard.press('Escape');
    await expect(atlas.group('Paris')).toBeFocused();
  }
});

test('A10 · the focus goes back to what opened the sheet', { tag: '@long' }, async ({ atlas, keyboard }) => {
  await atlas.visit('/');
  const openers = [
    { name: 'a card', opener: atlas.card(/Toulouse Métropole/), choice: null },
    { name: 'a marker', opener: atlas.marker(/Toulouse Métropole/), choice: null },
    { name: 'the list of a place', opener: atlas.group('Paris'), choice: /Migracoop/ },
  ] as const;
  const closers = [
    ['the Escape key', () => keyboard.press('Escape')],
    ['the close button', () => atlas.link('Fermer la fiche').press('Enter')],
    ['going back', () => atlas.back()],
  ] as const;
  for (const { name, opener, choice } of openers)
    for (const [closer, close] of closers)
      await test.step(`${name}, ${closer}`, async () => {
        await opener.press('Enter');
        if (choice) await atlas.choice(choice).press('Enter');
        await expect(atlas.heading).toContainText(choice ?? /Toulouse/);
        await expect(atlas.heading).toBeFocused();
        await close();
        await expect(opener).toBeFocused();
      });
});
