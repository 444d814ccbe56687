import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

test('a sheet opens from the box, with the sentence that answers, and leads back to what was found', async ({
  atlas,
  search,
}) => {
  await atlas.read('/');
  await search.input.focus();
  await search.type('coursiers');
  const sheet = search.answer(/La Maison des coursiers/);
  await expect(sheet).toBeVisible();
  await sheet.click();
  await expect.poll(() => atlas.path).toBe('/fiches/maison-des-coursiers-paris/');
  await atlas.link(/^\d fiches?$/u).click();
  await expect.poll(() => atlas.search.get('q')).toBe('coursiers');
  await expect(atlas.cards().first()).toContainText('La Maison des coursiers');
});

test('the words of the address are found on arrival, and kept through a reload', async ({
  atlas,
  search,
}) => {
  await atlas.read('/?q=tiers%20lieux');
  await expect(search.input).toHaveValue('tiers lieux');
  await expect(atlas.cards()).toHaveCount(5);
  await atlas.reload();
  await expect(atlas.cards()).toHaveCount(5);
});

test('a town in the address leads to its page and to its sheets', async ({ atlas, search }) => {
  await atlas.read('/?q=bordaux');
  await expect(atlas.text('Résultats pour « Bordeaux »')).toBeVisible();
  await expect(atlas.panel.getByRole('link', { name: 'Bordeaux' })).toBeVisible();
  await expect(atlas.cards()).toHaveText([/tiers-lieux de la Région Nouvelle-Aquitaine/]);
  await search.input.focus();
  await search.type('Bordeaux');
  await expect(search.groups()).toHaveText([/^Territoires/, /^Fiches pour Bordeaux/]);
});

test('a word that no sheet says brings those that say one near it, and says so', async ({
  atlas,
  search,
}) => {
  await atlas.read('/');
  await search.input.focus();
  await search.type('bécane');
  await expect(search.answers().nth(1)).toContainText('Proche de « vélo »');
  await atlas.press('Enter');
  await expect(
    atlas.text('Aucune fiche ne contient « bécane ». Voici ce qui parle de « vélo ».'),
  ).toBeVisible();
  await expect(atlas.panel.locator('mark').first()).toHaveText('vélo');
});

test('words that no sheet has are reported, and the whole list is offered', async ({ atlas, search }) => {
  await atlas.read('/?q=zzzz');
  await expect(atlas.text('Aucune fiche ne contient « zzzz ».')).toBeVisible();
  await atlas.link('affichez toutes les fiches').click();
  await expect(atlas.cards()).toHaveCount(13);
  await expect(search.input).toHaveValue('');
});

test('before anything is typed the box offers words of the sheets, then what was looked for', async ({
  atlas,
  search,
}) => {
  await atlas.read('/');
  await search.input.click();
  await expect(search.groups()).toHaveText([/^Suggestions/]);
  const words = await search.answers().first().innerText();
  await search.answers().first().click();
  await expect(search.input).toHaveValue(words);
  await expect(search.current()).toContainText('dans la liste');
  await atlas.press('Enter');
  await expect.poll(() => atlas.search.get('q')).toBe(words);
  await search.type('');
  await search.input.click();
  await atlas.press('ControlOrMeta+a');
  await atlas.press('Delete');
  await expect(search.groups().first()).toHaveText(new RegExp(`^Vos dernières recherches${words}`));
});

test('words that can’t be loaded are reported, the list stays whole, and asking again works', async ({
  atlas,
}) => {
  const mend = await atlas.breakFile('fiches-recherche');
  await atlas.read('/?q=mobilit%C3%A9');
  await expect(atlas.text('la liste est entière')).toBeVisible();
  await expect(atlas.cards()).toHaveCount(13);
  await mend();
  await atlas.panel.getByRole('button', { name: 'Réessayer' }).click();
  await expect(atlas.cards()).not.toHaveCount(13);
});

test('an emptied box lists all sheets at once, and stays in view with the focus', async ({
  atlas,
  search,
}) => {
  await atlas.read('/?q=zzzz');
  await expect(search.input).toHaveValue('zzzz');
  await search.input.click();
  await search.empty();
  await expect(atlas.cards()).toHaveCount(13);
  await expect.poll(() => atlas.search.has('q')).toBe(false);
  await expect(search.input).toBeFocused();
  await expect(search.input).toBeInViewport();
});

test('a sheet opened from the box gives the focus back to the box', async ({ atlas, search }) => {
  await atlas.read('/');
  await search.input.focus();
  await search.type('coursiers');
  // The answers to less of the query hold it too, below territories.
  await expect(search.groups().first()).toContainText('La Maison des coursiers');
  await atlas.press('ArrowDown');
  await atlas.press('Enter');
  await expect(atlas.heading).toContainText('coursiers');
  await atlas.press('Escape');
  await expect(search.input).toBeFocused();
});

test('where nothing answers, the box and the list offer themes', async ({ atlas, search }) => {
  await atlas.read('/');
  await search.input.focus();
  await search.type('xylophone');
  await expect(search.groups()).toHaveText([/^FichesAucune fiche sur «.xylophone.». Parcourir un thème/]);
  await atlas.press('Enter');
  await expect.poll(() => atlas.search.get('q')).toBe('xylophone');
  await expect(atlas.panel.getByRole('navigation', { name: 'Thèmes' }).getByRole('link')).toHaveCount(7);
  await search.type('xylophone');
  await atlas.press('ArrowDown');
  await atlas.press('Enter');
  await expect.poll(() => atlas.path).toBe('/themes/cooperations-tiers-lieux/');
  await expect(atlas.heading).toContainText('Coopérations et tiers-lieux');
});

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('a word leads to the list of the sheets that say it, on the map too; Back gives the whole list', {
    tag: '@long',
  }, async ({ atlas, search }) => {
    await atlas.visit('/');
    await search.input.focus();
    await search.type('énergie citoyenne');
    await expect(search.current()).toHaveText('Voir les 2 fiches dans la liste');
    await atlas.press('Enter');
    await expect.poll(() => atlas.search.get('q')).toBe('énergie citoyenne');
    await expect(atlas.cards()).toHaveCount(2);
    await expect(atlas.cards().first()).toContainText('l’énergie citoyenne');
    await expect(atlas.markers()).toHaveCount(1);
    await expect(atlas.status()).toHaveText('2 fiches sur 13 pour « énergie citoyenne ».');
    expect(await atlas.focusedName()).not.toBe('');
    await expect(atlas.panel.locator('mark').first()).toHaveText(/^citoyen|^énergie/);
    await atlas.back();
    await expect(atlas.cards()).toHaveCount(13);
    const all = await atlas.markers().count();
    await search.type('xylophone');
    await atlas.press('Enter');
    await expect(atlas.cards()).toHaveCount(0);
    await expect(atlas.markers()).toHaveCount(all);
    await expect(atlas.markers().first()).toHaveCSS('opacity', '0.4');
  });
});
