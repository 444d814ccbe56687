import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

test('a sheet opens at its title, and Back finds the list where it was', async ({ atlas }) => {
  await atlas.read('/');
  await atlas.card(/Nouvelle-Aquitaine/).click();
  await expect(atlas.heading).toContainText('Nouvelle-Aquitaine');
  await expect(atlas.heading).toBeInViewport();
  await atlas.link('Fiche précédente').click();
  await expect(atlas.heading).toContainText('Toulouse');
  await expect(atlas.heading).toBeInViewport();
  await atlas.back();
  await atlas.back();
  await expect(atlas.card(/Nouvelle-Aquitaine/)).toBeInViewport();
});

test('the focus is never lost: opened by its address, a sheet is closed by Escape', async ({ atlas }) => {
  await atlas.read('/fiches/zero-chomeur-villeurbanne/');
  await atlas.press('Escape');
  await expect(atlas.cards()).toHaveCount(13);
  await expect(atlas.heading).toBeFocused();
  await atlas.back();
  await expect(atlas.heading).toContainText('Villeurbanne');
  await expect(atlas.heading).toBeFocused();
});

test('the address of a file leads to its page', async ({ atlas }) => {
  await atlas.read('/fiches/zero-chomeur-villeurbanne/index.html');
  await expect(atlas.heading).toContainText('Villeurbanne');
  expect(atlas.path).toBe('/fiches/zero-chomeur-villeurbanne/');
});

test('nothing but the panel scrolls beside the map', async ({ atlas }) => {
  await atlas.read('/fiches/commande-publique-metropole-de-lyon/');
  expect(await atlas.pageHeight()).toBeLessThanOrEqual(900);
});

test('on A4 paper the whole sheet is in the flow of the page', async ({ atlas }) => {
  await atlas.resize(794, 1123);
  await atlas.read('/fiches/maison-des-coursiers-paris/');
  await atlas.print();
  const panel = await atlas.panel.boundingBox();
  const last = await atlas.panel.getByText(/imprimé le/).boundingBox();
  expect(panel?.y).toBeLessThan(20);
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(await atlas.pageHeight());
});

test('with text twice as large nothing scrolls sideways or is cut', async ({ atlas }) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await atlas.resize(width, height);
    await atlas.read('/fiches/tiers-lieux-pays-de-grasse/');
    await atlas.enlargeText(200);
    expect(await atlas.scrollsSideways(), `${width} px`).toBe(false);
    expect(await atlas.panelScrollsSideways(), `${width} px`).toBe(false);
    const header = await atlas.header().boundingBox();
    const name = await atlas.link('Carte des initiatives').boundingBox();
    expect((name?.y ?? 0) + (name?.height ?? 0)).toBeLessThanOrEqual(
      (header?.y ?? 0) + (header?.height ?? 0),
    );
  }
});

test('the contents of a sheet lead to each part, and say which one is being read', async ({ atlas }) => {
  await atlas.read('/fiches/actes-romainville/');
  const contents = atlas.panel.getByRole('navigation', { name: 'Dans cette fiche' });
  const entries = await contents.getByRole('link').allTextContents();
  expect(entries.length).toBeGreaterThan(5);
  for (const entry of entries) {
    await contents.getByRole('link', { name: entry, exact: true }).click();
    await expect(atlas.focused()).toBeInViewport();
    await expect(contents.locator('[aria-current]')).toHaveText(entry);
  }
});

test('at its end a sheet offers others: near ones first, then those of its theme', async ({ atlas }) => {
  await atlas.read('/fiches/mobilite-rurale-pays-de-langres/');
  await expect(atlas.section('Dans la même région').getByRole('link')).toHaveText([
    /^Meurthe-et-Moselle · à\s110\skm.*énergie citoyenne/,
    /^Meurthe-et-Moselle · à\s110\skm.*Start up de territoire/,
  ]);
  const theme = atlas.section(/^Sur le même thème/);
  await expect(theme).not.toContainText(/\d\skm/);
  await expect(atlas.section('Territoires limitrophes')).toHaveCount(0);
  await theme.getByRole('link', { name: /Ille-et-Vilaine/ }).click();
  await expect(atlas.heading).toContainText('Ille-et-Vilaine');
  await expect(atlas.section('Dans la même région')).toHaveCount(0);
});

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('a fast keyboard is followed: Enter then Tab on a place with two sheets', { tag: '@long' }, async ({
    atlas,
  }) => {
    await atlas.visit('/');
    await atlas.group('Paris').focus();
    await atlas.press('Enter');
    await atlas.press('Tab');
    await expect(atlas.focused()).toContainText('Migracoop');
  });
});
