import { expect, test } from './driver/fixtures.ts';

test('what is typed is answered, announced and walked among; the keyboard, the pointer and leaving the box each do their part', async ({
  atlas,
  search,
}) => {
  await atlas.read('/');
  await test.step('the number of answers is announced, and that there are none', async () => {
    await search.input.focus();
    await search.type('st-denis 974');
    await expect(search.announced()).toHaveText('1 territoire');
    await search.type('langres');
    await expect(search.announced()).toHaveText('1 fiche, 5 territoires');
    await search.type('saint martin');
    await expect(search.announced()).toHaveText('les 10 premiers territoires');
    await search.type('strasbuorg');
    await expect(search.announced()).toContainText('Résultats pour «\u00a0Strasbourg\u00a0»');
    await expect(search.answers().first()).toHaveAccessibleName('Strasbourg Commune · Bas-Rhin (67)');
    await search.type('xqzw');
    await expect(search.announced()).toHaveText('Aucune fiche et aucun territoire trouvés.');
    await expect(search.groups()).toHaveText([/^FichesAucune fiche sur «.xqzw.»/]);
    await search.type('eau');
    await expect(search.announced()).toHaveText('aucune fiche, les 10 premiers territoires');
    await expect(search.groups()).toHaveText([/^FichesAucune fiche sur «.eau.»/, /^Territoires/]);
    await search.type('nord-pas-de-calais');
    await expect(search.answers().first()).toHaveAccessibleName(
      /^Hauts-de-France Région · ancien territoire.: Nord-Pas-de-Calais/,
    );
  });
  await test.step('arrows, Home and End walk among the answers', async () => {
    await search.input.focus();
    await search.type('saint martin');
    await expect(search.answers()).toHaveCount(10);
    for (const [key, place] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['End', 9],
      ['ArrowDown', 0],
      ['ArrowUp', 9],
      ['Home', 0],
    ] as const) {
      await atlas.press(key);
      await expect(search.answers().nth(place), key).toHaveAttribute('aria-selected', 'true');
      await expect(search.current()).toHaveAttribute('id', await search.currentId());
    }
    await expect(search.input).toBeFocused();
  });
  await test.step('leaving the box opens nothing, and keeps what was typed', async () => {
    await search.input.focus();
    await search.type('nancy');
    await expect(search.answer(/^Nancy Commune/)).toBeVisible();
    await atlas.press('Tab');
    await expect(search.answers()).toHaveCount(0);
    await expect(search.input).toHaveValue('nancy');
    expect(atlas.path).toBe('/');
  });
  await test.step('each query leads to its territory with the keyboard alone', async () => {
    for (const [query, path, name] of [
      ['saint denis', '/territoires/commune/93066/', 'Saint-Denis Commune · Seine-Saint-Denis (93)'],
      ['st-denis 974', '/territoires/commune/97411/', 'Saint-Denis Commune · La Réunion (974)'],
      ['l hay les roses', '/territoires/commune/94038/', 'L’Haÿ-les-Roses Commune · Val-de-Marne (94)'],
      ['35000', '/territoires/commune/35238/', 'Rennes Commune · Ille-et-Vilaine (35) · code postal 35000'],
      [
        'pays de grasse',
        '/territoires/epci/200039857/',
        'CA du Pays de Grasse Intercommunalité · Alpes-Maritimes (06)',
      ],
    ] as const) {
      await search.input.focus();
      await search.type(query);
      await expect(search.input).toHaveValue(query);
      await expect(search.current()).toHaveAccessibleName(name);
      await atlas.press('Enter');
      await expect.poll(() => atlas.path, query).toBe(path);
      await expect(search.input).toHaveValue('');
      await expect(search.answers()).toHaveCount(0);
      // The page that opens takes the focus once it is there.
      await expect(atlas.heading, query).toBeFocused();
    }
  });
  await test.step('the pointer chooses too', async () => {
    await search.input.click();
    await search.type('saint denis');
    await search.answer('Saint-Denis Commune · Gard (30)').click();
    await expect.poll(() => atlas.path).toBe('/territoires/commune/30247/');
  });
});

test('Escape closes the list, then clears the box, then closes the sheet', async ({ atlas, search }) => {
  await atlas.read('/fiches/migracoop-paris/');
  await search.input.focus();
  await search.type('brest');
  await expect(search.answer(/^Brest Commune/)).toBeVisible();
  await atlas.press('Escape');
  await expect(search.answers()).toHaveCount(0);
  await expect(search.input).toHaveValue('brest');
  await atlas.press('Escape');
  await expect(search.input).toHaveValue('');
  expect(atlas.path).toBe('/fiches/migracoop-paris/');
  await atlas.press('Escape');
  await expect.poll(() => atlas.path).toBe('/');
});

test('the list of territories is fetched once, and not before the box is used', async ({ atlas, search }) => {
  const release = await search.holdIndex();
  await atlas.read('/');
  expect(search.fetches).toBe(0);
  await search.input.focus();
  await search.type('brest');
  await expect(search.announced()).toHaveText('Chargement des territoires…');
  release();
  await expect(search.answer(/^Brest Commune/)).toBeVisible();
  await atlas.press('Tab');
  await search.input.focus();
  expect(search.fetches).toBe(1);
});

test('a list that fails to load is reported, and asking again works', async ({ atlas, search }) => {
  const mend = await search.breakIndex();
  await atlas.read('/');
  await search.input.focus();
  await search.type('brest');
  await expect(search.announced()).toHaveText('La liste des territoires n’a pas pu être chargée.');
  await mend();
  await atlas.press('Tab');
  await expect(search.retry).toBeFocused();
  await atlas.press('Enter');
  await expect(search.answer(/^Brest Commune/)).toBeVisible();
  await expect(search.input).toBeFocused();
});

for (const width of [390, 320]) {
  test(`at ${width} px a button spreads the box over the header`, async ({ atlas, search }) => {
    await atlas.resize(width, 740);
    await atlas.read('/a-propos/');
    await expect(search.input).toBeHidden();
    expect(await search.opener.boundingBox()).toMatchObject({ width: 44, height: 44 });
    await search.opener.click();
    await expect(search.input).toBeFocused();
    await search.type('ste colombe');
    await expect(search.answers()).toHaveCount(10);
    expect((await search.input.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await atlas.scrollsSideways()).toBe(false);
    await search.closer.click();
    await expect(search.opener).toBeFocused();
    await atlas.press('Enter');
    await search.type('ste colombe 77');
    // The answers to less of the query hold it too, and give way under a press.
    await expect(search.answers()).toHaveCount(1);
    await search.answer(/^Sainte-Colombe.*Seine-et-Marne/).click();
    await expect.poll(() => atlas.path).toBe('/territoires/commune/77404/');
    await expect(search.input).toBeHidden();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no box', async ({ atlas, search }) => {
    await atlas.visit('/');
    await expect(search.input).toBeHidden();
    await expect(search.opener).toBeHidden();
  });
});

test('on a narrow screen the territory that is open, chosen again, leaves the focus on its title', async ({
  atlas,
  search,
}) => {
  await atlas.resize(390, 640);
  await atlas.read('/territoires/departement/54/');
  await search.opener.click();
  await search.type('meurthe-et-moselle');
  await expect(search.current()).toBeVisible();
  await search.input.press('Enter');
  await expect(atlas.heading).toBeFocused();
});
