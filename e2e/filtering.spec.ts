import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('a filter narrows the list and the pins, lives in the address, and Back takes it away', async ({
    atlas,
  }) => {
    await atlas.visit('/');
    await expect(atlas.markers()).toHaveCount(11);
    await atlas.filterBy('Échelon', 'Département, 4 fiches');
    await expect(atlas.cards()).toHaveCount(4);
    await expect(atlas.markers()).toHaveCount(3);
    expect(atlas.search.get('echelons')).toBe('departement');
    await expect(atlas.status().filter({ hasText: 'fiches' })).toHaveText('4 fiches sur 13.');
    await atlas.filterBy('Région', 'Grand Est, 2 fiches');
    await expect(atlas.cards()).toHaveCount(2);
    await atlas.reload();
    await expect(atlas.cards()).toHaveCount(2);
    await atlas.back();
    await expect(atlas.cards()).toHaveCount(4);
    await atlas.back();
    await expect(atlas.cards()).toHaveCount(13);
    await expect(atlas.markers()).toHaveCount(11);
  });

  test('the list follows the map when asked', async ({ atlas }) => {
    await atlas.visit('/?vue=48.69,6.18,8');
    await atlas.canvas.waitForCamera([6.18, 48.69], 8);
    await expect(atlas.cards()).toHaveCount(13);
    await atlas.filterBy('Région', 'Limiter à la zone affichée');
    await expect(atlas.panel.getByRole('heading', { level: 2, name: /dans la zone affichée/ })).toContainText(
      '2 fiches',
    );
    await expect(atlas.cards()).toHaveCount(2);
    await expect(atlas.markers()).toHaveCount(11);
    await atlas.link('Ne plus limiter à la zone affichée').click();
    await expect(atlas.cards()).toHaveCount(13);
  });
});

test('filters and orders of the address: counts, no answer, what is no more, the sheet’s neighbours', async ({
  atlas,
}) => {
  await test.step('counts say what a choice yields, and a second one adds to the first', async () => {
    await atlas.read('/?echelons=departement');
    await atlas.filterBy('Échelon', 'Commune, 4 fiches');
    await expect(atlas.cards()).toHaveCount(8);
    await atlas.link('Retirer le filtre Commune').click();
    await expect(atlas.cards()).toHaveCount(4);
  });
  await test.step('no sheet matches: the page says so, and one click shows them all', async () => {
    await atlas.goTo('/?echelons=petr&regions=11');
    await expect(atlas.text('Aucune fiche ne répond à tous ces filtres')).toBeVisible();
    await atlas.link('affichez toutes les fiches').click();
    await expect(atlas.cards()).toHaveCount(13);
  });
  await test.step('an old address keeps what is still known', async () => {
    await atlas.read('/?themes=inconnu,ruralite-mobilites&echelons=canton&regions=999&tri=hasard&q=');
    await expect(atlas.cards()).not.toHaveCount(13);
    await expect(atlas.link(/^Retirer le filtre/)).toHaveText(['Ruralité et mobilités']);
  });
  await test.step('the list has an order, the sheet’s previous and next follow it', async () => {
    await atlas.goTo('/?tri=nord-sud&echelons=departement');
    await expect(atlas.cards().first()).toContainText('Pas-de-Calais');
    await atlas.cards().first().getByRole('link').click();
    await expect(atlas.heading).toContainText('Pas-de-Calais');
    const walk = atlas.panel.getByRole('navigation', { name: 'Fiches voisines dans la liste' });
    await expect(walk.getByRole('link')).toHaveCount(1);
    await walk.getByRole('link', { name: /Fiche suivante/ }).click();
    await expect(atlas.heading).toContainText('Meurthe-et-Moselle');
    expect(atlas.search.get('tri')).toBe('nord-sud');
  });
});

test('what narrows the list stays where it is as the page is hydrated', async ({ atlas }) => {
  const right = async () => {
    const { x, width } = (await atlas.button('Trier').boundingBox()) ?? { x: 0, width: 0 };
    return Math.round(x + width);
  };
  const release = await atlas.openUnhydrated('/');
  const written = await right();
  await release();
  await expect(atlas.link('Afficher en tableau')).toBeVisible();
  expect(await right()).toBe(written);
});

test('by distance from my territory, once there is one', async ({ atlas }) => {
  await atlas.read('/');
  await atlas.button('Trier').click();
  await expect(atlas.link('Alphabétique')).toBeVisible();
  await expect(atlas.link('Distance de mon territoire')).toHaveCount(0);
  await atlas.read('/territoires/commune/29019/');
  await atlas.button('C’est mon territoire').click();
  await atlas.read('/');
  await atlas.button('Trier').click();
  await atlas.link('Distance de mon territoire').click();
  await expect(atlas.cards().first()).toContainText('Ille-et-Vilaine');
});

test('what is taken back gives the focus to what else narrows the list, then to the list', async ({
  atlas,
}) => {
  await atlas.read('/?themes=ruralite-mobilites&echelons=departement');
  await atlas.link('Retirer le filtre Ruralité et mobilités').press('Enter');
  await expect(atlas.link('Retirer le filtre Département')).toBeFocused();
  await atlas.press('Enter');
  await expect(atlas.panel.getByRole('heading', { level: 2, name: /13 fiches/ })).toBeFocused();
});

test('on a phone an address that narrows the list shows by what', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.read('/?echelons=departement');
  await expect(atlas.link('Retirer le filtre Département')).toBeInViewport();
});

test('by mouse a choice closes its menu over the list that it leaves', async ({ atlas }) => {
  await atlas.read('/');
  await atlas.openFilter('Échelon');
  await atlas.link('Commune, 4\u00a0fiches').click();
  await expect(atlas.cards()).toHaveCount(4);
  await expect(atlas.link(/^Région, /)).toBeHidden();
});

test('by keys a filter is opened, walked, chosen and left, which gives the focus back', async ({
  atlas,
  keyboard,
}) => {
  await atlas.read('/?echelons=departement');
  await atlas.openFilter('Échelon');
  await atlas.press('Escape');
  const opener = atlas.button('Échelon, 1 choix');
  await expect(opener).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(atlas.link('Région, 1\u00a0fiche')).toBeFocused();
  const scrolled = await keyboard.scrolled();
  await keyboard.press('End');
  await expect(atlas.link('Commune, 4\u00a0fiches')).toBeFocused();
  await keyboard.press('Space');
  await expect(atlas.cards()).toHaveCount(8);
  await expect(atlas.link('Commune, 4\u00a0fiches, choisi')).toBeFocused();
  expect(await keyboard.scrolled()).toBe(scrolled);
  await keyboard.press('Escape');
  await expect(atlas.button('Échelon, 2 choix')).toBeFocused();
  expect(atlas.search.get('echelons')).toBe('departement,commune');
});
