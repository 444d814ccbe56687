import { sourceSheets } from '../driver/source-lines.ts';
import { expect, test } from '../driver/test.ts';

const COUNT = sourceSheets().length;

/** The shortest way along the list to the sheet at a place, counted from 0, by arrows or from its end. */
const wayTo = (index: number): readonly (readonly [key: string, times: number])[] =>
  index <= COUNT / 2
    ? [['ArrowDown', index]]
    : [
        ['End', 1],
        ['ArrowUp', COUNT - 1 - index],
      ];

test('A4 · with the mouse blocked, all sheets are opened, read, put aside, compared and closed', async ({
  atlas,
  keyboard,
}) => {
  test.setTimeout(180_000);
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
      // Alt and an arrow are the browser's own, which no page sees.
      await atlas.back();
      await expect(atlas.heading).toHaveText(title);
      await keyboard.press('Escape');
      await keyboard.isOn('link', title);
      if (index < COUNT - 1) await keyboard.press('ArrowDown');
    });
  await atlas.read('/dossier/');
  await keyboard.tabTo(/^Ouvrir|^Lire/);
  await keyboard.press('Enter');
  await expect.poll(() => atlas.search.get('fiches')?.split(',').length).toBe(COUNT);
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

test('A6 · with 500 sheets Tab makes as many stops as with 13', async ({ atlas, keyboard }) => {
  test.setTimeout(120_000);
  await atlas.resize(800, 700);
  const stops = async (sheets: number) => {
    // The first page is prerendered with its thirteen: the list is asked for from another.
    await atlas.visit('/a-propos/');
    await atlas.link('Carte des initiatives').press('Enter');
    await expect(atlas.cards()).toHaveCount(sheets);
    await expect(atlas.markers().and(atlas.map.locator('[tabindex="0"]'))).toHaveCount(1);
    return keyboard.stops();
  };
  const few = await stops(COUNT);
  await keyboard.multiplySheets(500);
  expect(await stops(500)).toBe(few);
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
  await atlas.resize(1000, 700);
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

test('A9 · the focus is on the sheet’s heading within 100 ms of the key', async ({ atlas, keyboard }) => {
  await keyboard.noteArrivals();
  await atlas.resize(480, 420);
  await atlas.visit('/');
  for (let index = 0; index < COUNT; index++) {
    const title = await atlas.cards().getByRole('link').nth(index).innerText();
    await atlas.cards().getByRole('link').nth(index).focus();
    await keyboard.press('Enter');
    await keyboard.isOn('heading', title);
    await keyboard.press('Escape');
    await keyboard.isOn('link', title);
  }
  const times = await keyboard.arrivals();
  expect(times).toHaveLength(COUNT);
  const [median = Number.NaN] = times.toSorted((a, b) => a - b).slice(Math.floor(COUNT / 2));
  expect(median, times.map(Math.round).join(' ')).toBeLessThanOrEqual(100);
});

test('A10 · Escape, the close button and Back give the focus back to what opened the sheet', async ({
  atlas,
  keyboard,
}) => {
  await atlas.resize(1000, 700);
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

for (const { path, map } of [
  { path: '/', map: true },
  { path: '/fiches/migracoop-paris/', map: false },
  { path: '/comparer/?territoires=departement-54,region-75', map: false },
])
  test(`A11 · two hundred presses of Tab, and back, are caught nowhere: ${path}`, async ({
    atlas,
    keyboard,
  }) => {
    test.setTimeout(120_000);
    await atlas.resize(700, 520);
    if (!map) await atlas.withoutWebgl();
    await atlas.visit(path);
    // Once around: the search box brings its code with the first focus.
    await keyboard.walk('Tab', 80);
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      // Between the two ends of the page the browser has the focus, or the page as a whole, or neither.
      const trail = (await keyboard.walk(key, 200)).filter((mark) => mark !== '');
      const round = trail.indexOf(trail[0] ?? '', 1);
      const told = `${key}: ${trail.join(' → ')}`;
      expect(round, told).toBeGreaterThan(15);
      // Every stop once, then all of them again: nothing holds the focus, nor keeps it in a part of the page.
      expect(new Set(trail).size, told).toBe(round);
      for (const [at, mark] of trail.entries()) expect(mark, told).toBe(trail[at % round]);
      for (const name of ['Aller au contenu', 'À propos']) expect(trail.join('\n')).toContain(name);
    }
  });
