import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

test('without WebGL: a message, the static map, the list and the pins work', async ({ atlas }) => {
  await atlas.visit('/');
  await expect(atlas.map.getByText('La carte interactive ne peut pas s’afficher ici.')).toBeVisible();
  await expect(atlas.staticMap()).toBeVisible();
  await atlas
    .staticMap()
    .getByRole('link', { name: /Romainville/ })
    .click();
  await expect(atlas.heading).toContainText('Romainville');
  await expect(atlas.staticMap().locator('[data-selected]')).toHaveAttribute(
    'data-sheets',
    'actes-romainville',
  );
});

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('contours that fail to load are reported, markers and sheets stay, trying again works', async ({
    atlas,
  }) => {
    const mend = await atlas.breakFile('carte');
    await atlas.visitFailing('/');
    await expect(atlas.alert()).toContainText('Les contours n’ont pas pu être chargés.');
    await expect(atlas.markers()).toHaveCount(11);
    await atlas.marker(/Romainville/).click();
    await expect(atlas.heading).toContainText('Romainville');
    await mend();
    await atlas.button('Réessayer').click();
    await atlas.shows('commune:93063');
    await expect(atlas.alert()).toHaveCount(0);
  });
});
