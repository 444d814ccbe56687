import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

test.use(SMALL_MAP);

test('territories of the panel and of the map are the same: overseas, neighbours, hovered names', {
  tag: '@long',
}, async ({ atlas }) => {
  await test.step('the five overseas départements, by keyboard alone: there, to a neighbour, back', async () => {
    await atlas.visit('/');
    await atlas.tabTo(/^Guadeloupe/);
    for (const name of ['Martinique', 'Guyane', 'La Réunion', 'Mayotte']) {
      await atlas.press('Tab');
      expect(await atlas.focusedName()).toContain(name);
    }
    await atlas.press('Enter');
    await expect(atlas.heading).toHaveText('Mayotte');
    await expect(atlas.heading).toBeFocused();
    await atlas.shows('departement:976');
    await expect(atlas.link(/^Mayotte, aucune fiche$/)).toBeHidden();
    await atlas.button('Outre-mer').click();
    await expect(atlas.link(/^Mayotte, aucune fiche$/)).toHaveAttribute('aria-current');
    await atlas.press('Escape');
    await expect(atlas.link(/^Mayotte, aucune fiche$/)).toBeHidden();
    await expect(atlas.heading).toHaveText('Mayotte');
    await atlas.heading.focus();
    await atlas.tabTo(/^France$/);
    await atlas.press('Enter');
    await expect(atlas.cards()).toHaveCount(13);
  });
  await test.step('a neighbour is one click away, and Back finds the page and the view again', async () => {
    await atlas.goTo('/territoires/departement/54/');
    await atlas.shows('departement:54');
    await atlas.button(/^Zoomer$/).click();
    await expect.poll(() => atlas.search.get('vue')).not.toBeNull();
    await atlas.settled();
    const before = atlas.search.get('vue');
    await atlas
      .section('Départements voisins')
      .getByRole('link', { name: /^Vosges/ })
      .click();
    await expect(atlas.heading).toHaveText('Vosges');
    await expect(atlas.heading).toBeFocused();
    await atlas.shows('departement:88');
    expect(atlas.search.get('vue')).toBeNull();
    await atlas.back();
    await expect(atlas.heading).toHaveText('Meurthe-et-Moselle');
    await atlas.shows('departement:54');
    expect(atlas.search.get('vue')).toBe(before);
    const [latitude, longitude, zoom] = (before ?? '').split(',').map(Number);
    await expect
      .poll(async () => (await atlas.canvas.camera()).split(',').map((part) => Number(part).toFixed(2)))
      .toEqual([longitude, latitude, zoom].map((part) => part?.toFixed(2)));
  });
  await test.step('a hovered name of the text highlights its dot, the dot highlights the name, both lead to the commune', async () => {
    await atlas.goTo('/fiches/mobilite-rurale-pays-de-langres/');
    await atlas.shows('petr:pays-de-langres');
    const name = atlas.panel.getByRole('link', { name: 'Bourbonne-les-Bains' }).first();
    const dot = [5.7486, 47.9536] as const;
    await name.scrollIntoViewIfNeeded();
    await name.hover();
    await expect(name).toHaveAttribute('data-hovered');
    await atlas.canvas.pointAt(5.3, 47.9);
    await expect(name).not.toHaveAttribute('data-hovered');
    await atlas.canvas.pointAt(...dot);
    await expect(name).toHaveAttribute('data-hovered');
    await atlas.canvas.clickAt(...dot);
    await expect(atlas.heading).toHaveText('Bourbonne-les-Bains');
  });
});
