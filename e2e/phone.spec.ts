import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

const ADDRESSES = [
  '/',
  '/fiches/migracoop-paris/',
  '/fiches/budget-citoyen-pas-de-calais/',
  '/territoires/',
  '/territoires/region/44/',
  '/territoires/epci/200039857/',
  '/territoires/commune/29019/',
  '/territoires/commune/69159/',
  '/territoires/commune/99999/',
  '/a-propos/',
];

test('a phone of 320 px shows the text without scrolling sideways', async ({ atlas }) => {
  await atlas.resize(320, 640);
  for (const address of ADDRESSES) {
    await atlas.read(address);
    expect(await atlas.scrollsSideways(), address).toBe(false);
  }
});

test('on a phone the panel grows and shrinks from its handle', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.read('/fiches/actes-romainville/');
  const height = async () => (await atlas.panel.boundingBox())?.height ?? 0;
  const half = await height();
  await atlas.button('Agrandir le panneau').click();
  await expect.poll(height).toBeGreaterThan(half + 200);
  await atlas.button('Réduire le panneau').click();
  await expect.poll(height).toBeLessThan(half - 100);
  await atlas.button('Agrandir le panneau').click();
  await expect.poll(height).toBeGreaterThan(half - 10);
});

test.describe('that may copy', () => {
  test.use({ permissions: ['clipboard-write'] });

  test('on a phone « Lien copié. » is shown on one line, in the middle over the actions', async ({
    atlas,
  }) => {
    await atlas.resize(390, 844);
    await atlas.read('/fiches/migracoop-paris/');
    await atlas.button('Partager').click();
    const message = atlas.panel.getByText('Lien copié.');
    await expect(message).toBeVisible();
    const [box, actions] = await Promise.all([message.boundingBox(), atlas.button('Partager').boundingBox()]);
    if (!box || !actions) throw new Error('not drawn');
    expect(box.height).toBeLessThan(50);
    expect(Math.abs(box.x + box.width / 2 - 195)).toBeLessThan(2);
    expect(box.y + box.height).toBeLessThan(actions.y);
  });
});

test.describe('with the map', () => {
  test.use({ ...SMALL_MAP, viewport: { width: 390, height: 844 } });

  test('on a phone « Affichage » holds the level, the colours, the legend and what moves the map', async ({
    atlas,
    colours,
  }) => {
    await atlas.visit('/');
    const opener = atlas.button('Affichage');
    const layers = atlas.dialog('Affichage');
    await expect(layers).toBeHidden();
    await opener.click();
    await expect(layers.locator('[aria-current]')).toHaveText(['Auto\u00a0: régions', 'Aucun indicateur']);
    await expect(layers.getByText('La couleur et le signe')).toBeVisible();
    await expect(layers.getByRole('button', { name: 'Déplacer la carte vers le nord' })).toBeVisible();
    await atlas.press('Tab');
    await atlas.press('Escape');
    await expect(layers).toBeHidden();
    await expect(opener).toBeFocused();
    await atlas.isAt('/');
    await opener.click();
    await layers.getByRole('link', { name: 'Intercommunalités', exact: true }).click();
    await expect(layers).toBeHidden();
    await expect(opener).toBeFocused();
    await expect.poll(() => atlas.search.get('niveau')).toBe('intercommunalites');
    await opener.click();
    await colours.choice('Densité').click();
    await expect(layers).toBeHidden();
    await expect(colours.legend).toBeVisible();
    await opener.click();
    await layers.getByRole('button', { name: 'Fermer' }).click();
    await expect(layers).toBeHidden();
  });

  test('on a phone « Outre-mer » opens the five territories, and folds on Escape and on the way to one', {
    tag: '@long',
  }, async ({ atlas }) => {
    await atlas.visit('/');
    const opener = atlas.button('Outre-mer');
    const guyane = atlas.link(/^Guyane, aucune fiche$/);
    await expect(guyane).toBeHidden();
    await opener.click();
    await expect(guyane).toBeVisible();
    await guyane.focus();
    await atlas.press('Escape');
    await expect(guyane).toBeHidden();
    await expect(opener).toBeFocused();
    await opener.click();
    await guyane.click();
    await expect(atlas.heading).toHaveText('Guyane');
    await expect(atlas.heading).toBeFocused();
    await atlas.shows('departement:973');
    await expect(guyane).toBeHidden();
  });

  test('a territory overseas opened from the home page, whose panel is lower, is whole above the panel', {
    tag: '@long',
  }, async ({ atlas }) => {
    await atlas.visit('/');
    await atlas.button('Outre-mer').click();
    await atlas.link(/^Mayotte/).click();
    await atlas.shows('departement:976');
    const south = await atlas.canvas.project(45.1, -13.0);
    const panel = await atlas.panel.boundingBox();
    expect(south.y).toBeLessThan(panel?.y ?? 0);
  });
});
