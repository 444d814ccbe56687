import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

test('Back and Forward walk through list, sheet and About', async ({ atlas }) => {
  await atlas.read('/');
  await atlas.card(/Romainville/).click();
  await expect(atlas.heading).toContainText('Romainville');
  await atlas.header().getByRole('link', { name: 'À propos' }).click();
  await expect(atlas.heading).toHaveText('À propos');
  await atlas.back();
  await expect(atlas.heading).toContainText('Romainville');
  expect(atlas.path).toBe('/fiches/actes-romainville/');
  await atlas.back();
  await expect(atlas.cards()).toHaveCount(13);
  expect(atlas.path).toBe('/');
});

test('what a mouse opens has no ring around its title; what a key opens has one', async ({ atlas }) => {
  await atlas.read('/');
  await atlas.card(/Romainville/).click();
  await expect(atlas.heading).toBeFocused();
  expect(await atlas.focusOutline()).toBe('none');
  await atlas.press('Escape');
  await atlas.press('Enter');
  await expect(atlas.heading).toBeFocused();
  expect(await atlas.focusOutline()).not.toBe('none');
});

test('the panel is hidden for the map to fill the window; what is opened next shows it again', async ({
  atlas,
}) => {
  await atlas.resize(1440, 900);
  await atlas.read('/fiches/actes-romainville/');
  await atlas.button(/^Panneau$/).click();
  await expect(atlas.panel).toBeHidden();
  await expect.poll(async () => (await atlas.map.boundingBox())?.width).toBe(1440);
  await atlas.header().getByRole('link', { name: 'À propos' }).click();
  await expect(atlas.heading).toHaveText('À propos');
  await atlas.resize(390, 844);
  await expect(atlas.button(/^Panneau$/)).toHaveCount(0);
});

test('a wrong address says so, with status 404, and offers the list', async ({ atlas }) => {
  atlas.allow('404');
  for (const address of ['/fiches/inconnue/', '/nulle-part/', '/fiches/%F0%9F%92%A9/']) {
    expect(await atlas.visit(address)).toBe(404);
    await expect(atlas.alert()).toContainText('Page introuvable');
    await expect(atlas.cards()).toHaveCount(13);
    await expect(atlas.map, 'a page to read has the window').toBeHidden();
  }
  await atlas.card(/Romainville/).click();
  await expect(atlas.heading).toContainText('Romainville');
  await expect(atlas.map).toBeVisible();
});

test.describe('under a base path', () => {
  test.use({ ...SMALL_MAP, site: 'folder' });

  test('pages, data and links all stay under it', { tag: '@long' }, async ({ atlas }) => {
    await atlas.visit('/');
    await atlas.marker(/Romainville/).click();
    await expect(atlas.heading).toContainText('Romainville');
    expect(atlas.path).toBe('/atlas/fiches/actes-romainville/');
    await atlas.reload();
    await atlas.settled();
    await expect(atlas.heading).toContainText('Romainville');
    await atlas.header().getByRole('link', { name: 'À propos' }).click();
    await expect(atlas.heading).toHaveText('À propos');
    expect(atlas.path).toBe('/atlas/a-propos/');
    // Data name pages by the public address of `site.json`, whatever the path they are served under.
    const points = JSON.parse(await atlas.file('donnees/initiatives.geojson'));
    expect(points.features[0].properties.url).toMatch(/^https:\/\/carte\.example\.org\/fiches\//);
  });
});
