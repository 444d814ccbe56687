import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

test('the home page leads with one box and what a sheet is, and the list begins in view', async ({
  atlas,
  search,
}) => {
  await atlas.resize(1440, 900);
  await atlas.read('/');
  await expect(atlas.header().getByRole('combobox')).toHaveCount(0);
  await expect(atlas.panel.getByRole('combobox')).toHaveCount(1);
  await expect(atlas.text(/^Une fiche raconte .* 11 territoires/)).toBeInViewport({ ratio: 1 });
  expect((await atlas.cards().first().boundingBox())?.y).toBeLessThanOrEqual(360);
  await search.input.click();
  await search.type('brest');
  await search.answer(/^Brest Commune/).click();
  await expect(atlas.heading).toContainText('Brest');
  await expect(atlas.header().getByRole('combobox')).toHaveCount(1);
});

test('other ways in: a theme, two territories', async ({ atlas }) => {
  await atlas.read('/');
  await atlas.button('Choisir un thème').click();
  await atlas.link(/^Ruralité et mobilités/).click();
  await expect(atlas.heading).toHaveText('Ruralité et mobilités');
  await atlas.read('/');
  await atlas.link('Comparer deux territoires').click();
  await expect(atlas.heading).toHaveText('Comparer des territoires');
});

test('a title that begins with its territory is shown without it, and read whole', async ({ atlas }) => {
  await atlas.read('/');
  const card = atlas.card(/^Département du Pas-de-Calais.: un budget citoyen/);
  await expect(card).toBeVisible();
  await card.click();
  await expect(atlas.heading).toHaveText(/^Département du Pas-de-Calais/);
});

test('menus are walked by arrows, and Escape gives the focus back', async ({ atlas }) => {
  await atlas.read('/');
  await atlas.button('Trier').focus();
  await atlas.press('Enter');
  await expect(atlas.link('Alphabétique')).toBeVisible();
  for (const [key, name] of [
    ['ArrowDown', 'Ordre du recueil, choisi'],
    ['ArrowDown', 'Du nord au sud'],
    ['End', 'Alphabétique'],
    ['ArrowDown', 'Ordre du recueil, choisi'],
  ] as const) {
    await atlas.press(key);
    expect(await atlas.focusedName()).toContain(name);
  }
  await atlas.press('Escape');
  await expect(atlas.button('Trier')).toBeFocused();
  await expect(atlas.link('Alphabétique')).toBeHidden();
});

test('on a phone the filters fill the window, and say what they leave', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.read('/');
  await atlas.button('Filtrer').click();
  const drawer = atlas.dialog('Filtrer et trier');
  expect((await drawer.boundingBox())?.height).toBe(844);
  await expect(drawer.getByRole('button', { name: 'Voir les 13 fiches' })).toBeInViewport({ ratio: 1 });
  await drawer.getByRole('link', { name: 'Département, 4 fiches' }).click();
  await drawer.getByRole('button', { name: 'Voir les 4 fiches' }).click();
  await expect(drawer).toBeHidden();
  await expect(atlas.cards()).toHaveCount(4);
  await expect(atlas.link('Tout effacer')).toBeInViewport();
});

test('the list is a table, sorted in the address, whose rows open sheets', async ({ atlas }) => {
  await atlas.resize(1440, 900);
  await atlas.read('/');
  await atlas.link('Afficher en tableau').click();
  const rows = atlas.panel.getByRole('rowheader');
  await expect(rows).toHaveCount(13);
  await atlas.link('Échelon').click();
  expect(atlas.search.get('tri')).toBe('echelon');
  await atlas.reload();
  await expect(rows.first()).toHaveText('Le soutien aux tiers-lieux de la Région Nouvelle-Aquitaine');
  await rows.first().getByRole('link').click();
  await expect(atlas.heading).toContainText('tiers-lieux');
  await atlas.press('Escape');
  await expect(rows.first().getByRole('link')).toBeFocused();
  await atlas.resize(390, 844);
  expect(await atlas.scrollsSideways()).toBe(false);
});

test('an address that narrows the list never shows the whole of it first', async ({ atlas }) => {
  await atlas.recordLists();
  await atlas.read('/?echelons=departement');
  await expect(atlas.cards()).toHaveCount(4);
  expect(await atlas.listsSeen()).toEqual([4]);
  await atlas.read('/');
  await expect(atlas.cards()).toHaveCount(13);
  expect(await atlas.listsSeen()).toEqual([13]);
});

for (const path of ['/', '/fiches/zero-chomeur-villeurbanne/'])
  test(`words of the address, however late their answer, never show the whole list: from ${path}`, {
    tag: '@long',
  }, async ({ atlas, drawingCost }) => {
    const answer = await atlas.holdFile('fiches-recherche');
    await atlas.recordLists();
    await atlas.read(`${path}?q=tiers%20lieux`);
    if (path !== '/') await atlas.press('Escape');
    await drawingCost.paint(60);
    await answer();
    await expect(atlas.cards()).toHaveCount(5);
    expect(await atlas.listsSeen()).toEqual([5]);
  });

test('without its style the home page can be read', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.breakStyles();
  await atlas.openPainted('/');
  await expect(atlas.heading).toBeVisible();
  await expect(atlas.cards()).toHaveCount(13);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an address that narrows the list has it whole, and says why', async ({ atlas }) => {
    await atlas.visit('/?echelons=departement');
    await expect(atlas.cards()).toHaveCount(13);
    // Playwright finds no text in a `noscript`.
    const note = atlas.panel.locator('noscript p');
    await expect(note).toHaveText(/^La recherche et les filtres demandent JavaScript\./);
    await expect(note).toBeVisible();
    await atlas.link('Lire la liste page par page').click();
    await expect(atlas.text(/^Cette liste est entière/)).toBeVisible();
  });
});

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('the map goes to what a filter leaves, marked by the theme that was asked for, and back', {
    tag: '@long',
  }, async ({ atlas }) => {
    await atlas.resize(1440, 900);
    await atlas.visit('/');
    await atlas.shows('france');
    const zoom = async () => Number((await atlas.canvas.camera()).split(',')[2]);
    const far = await zoom();
    await atlas.filterBy('Région', 'Grand Est, 3 fiches');
    await expect.poll(() => zoom()).toBeGreaterThan(far + 1);
    await atlas.link('Tout effacer').click();
    await atlas.shows('france');
    expect(await zoom()).toBeCloseTo(far, 1);
  });

  test('a list that is narrowed to a région shows the whole of it, however few places are left', {
    tag: '@long',
  }, async ({ atlas }) => {
    await atlas.resize(1440, 900);
    await atlas.visit('/?themes=cooperations-tiers-lieux&regions=76');
    await atlas.shows('liste epci:243100518 region:76');
    const names = (await atlas.canvas.names()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Occitanie', 'Toulouse', 'Nîmes', 'Perpignan']));
  });
});
