import { expect, SMALL_MAP, test } from '../driver/fixtures.ts';
import { sourceSheets } from '../driver/source-lines.ts';
import { readDossier, useSheet } from '../driver/use-sheet.ts';

const COUNT = sourceSheets().length;

/** The keys that lead fastest along the list to the sheet at this index: arrows from its start, or from its end. */
const wayTo = (index: number): readonly (readonly [key: string, times: number])[] =>
  index <= COUNT / 2
    ? [['ArrowDown', index]]
    : [
        ['End', 1],
        ['ArrowUp', COUNT - 1 - index],
      ];

test('A4 · with the mouse blocked, all sheets are opened, read, put aside, compared and closed', {
  tag: '@long',
}, async ({ atlas, keyboard }) => {
  await keyboard.blockMouse();
  await atlas.resize(1280, 720);
  await atlas.read('/');
  const titles = await atlas.cards().getByRole('link').allTextContents();
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
  const titles = await links.allTextContents();
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
  // The two ends, and the middle, which takes the most presses.
  for (const index of [0, Math.floor(COUNT / 2), COUNT - 1]) {
    await atlas.read('/');
    const title = (await atlas.cards().getByRole('link').nth(index).textContent()) ?? '';
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
  const titles = await links.allTextContents();
  const ends = [0, COUNT - 1];
  for (const index of ends) {
    const title = titles[index] ?? '';
    await links.nth(index).focus();
    await keyboard.press('Enter');
    await keyboard.isOn('heading', title);
    await keyboard.press('Escape');
    await keyboard.isOn('link', title);
  }
  expect(await keyboard.arrivals()).toEqual(
    ends.map((index) => ({ title: titles[index], hasText: true, passed: [] })),
  );
});

const PAGES = [
  { path: '/', map: true },
  { path: '/fiches/migracoop-paris/', map: false },
  { path: '/comparer/?territoires=departement-54,region-75', map: false },
];

for (const { path, map } of PAGES)
  test.describe(`on ${path}`, () => {
    test.use({ ...SMALL_MAP, map });

    test('A11 · Tab, and Shift+Tab, go round the page twice and are caught nowhere', {
      tag: '@long',
    }, async ({ atlas, keyboard }) => {
      await atlas.visit(path);
      // The first round does not count: the search box loads its code with the first focus.
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
