import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

/** Bar-le-Duc, in Meuse: longitude, latitude, degrees. */
const MEUSE = [5.35, 48.95] as const;
/** In Bas-Rhin, which touches what is compared: visible, and not covered by controls. */
const SAVERNE = [7.38, 48.73] as const;

const address = (...territories: string[]) => `/comparer/?territoires=${territories.join(',')}`;

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('by mouse: with a neighbour, one more from the map, one less, Back twice; a fifth one is refused', async ({
    atlas,
    comparison,
  }) => {
    await atlas.visit('/territoires/departement/54/');
    await atlas.shows('departement:54');
    const neighbours = atlas.section('Départements voisins');
    for (const name of ['Moselle', 'Meuse'])
      await neighbours.getByRole('checkbox', { name: `Comparer avec ${name}` }).uncheck();
    await neighbours.getByRole('link', { name: 'Comparer avec le territoire coché' }).click();
    await expect(atlas.heading).toHaveText('Deux départements à la même échelle');
    await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Vosges']);
    await atlas.shows('departement-54,departement-88');
    await expect(comparison.lettersOnMap()).toHaveText(['A', 'B']);
    await atlas.canvas.clickAt(...MEUSE);
    await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Vosges', 'Meuse']);
    expect(atlas.search.get('territoires')).toBe('departement-54,departement-88,departement-55');
    await comparison.remover('les Vosges').click();
    await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Meuse']);
    await expect(atlas.heading).toBeFocused();
    await atlas.back();
    await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Vosges', 'Meuse']);
    await atlas.back();
    await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Vosges']);
    await atlas.shows('departement-54,departement-88');
    await test.step('a fifth one is refused with a message, a click on a compared territory removes it', async () => {
      await atlas.goTo(address('departement-54', 'departement-88', 'departement-55', 'departement-57'));
      await atlas.shows('departement-54,departement-88,departement-55,departement-57');
      await atlas.canvas.clickAt(...SAVERNE);
      await expect(atlas.alert()).toContainText('Quatre territoires au plus');
      await expect(atlas.text(/^Quatre territoires au plus/)).toHaveCount(1);
      await expect(comparison.names()).toHaveCount(4);
      await atlas.canvas.clickAt(...MEUSE);
      await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Vosges', 'Moselle']);
      await expect(atlas.alert()).toHaveCount(0);
    });
  });
});

test('by keyboard alone: the same steps', { tag: '@long' }, async ({ atlas, comparison }) => {
  await atlas.read('/territoires/departement/54/');
  for (const name of ['Moselle', 'Meuse']) {
    await atlas.tabTo(`Comparer avec ${name}`);
    await atlas.press('Space');
  }
  await atlas.tabTo('Comparer avec le territoire coché');
  await atlas.press('Enter');
  await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Vosges']);
  await expect(atlas.heading).toBeFocused();
  await atlas.tabTo('Ajouter');
  await atlas.press('Enter');
  await atlas.tabTo('Ajouter Meuse à la comparaison');
  await atlas.press('Enter');
  await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Vosges', 'Meuse']);
  await atlas.tabTo('Retirer les Vosges de la comparaison');
  await atlas.press('Enter');
  await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Meuse']);
  await atlas.back();
  await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Vosges', 'Meuse']);
  await atlas.back();
  await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Vosges']);
});

test('from a territory with its neighbours, from a sheet, from the search, from overseas', {
  tag: '@long',
}, async ({ atlas, comparison, search }) => {
  await atlas.read('/territoires/departement/62/');
  await atlas.link('Comparer avec les 2 territoires cochés').click();
  await expect(comparison.names()).toHaveText(['Pas-de-Calais', 'Nord', 'Somme']);
  await search.type('finistere');
  await expect(search.current()).toContainText('Finistère');
  await search.input.press('Enter');
  await expect(comparison.names()).toHaveText(['Pas-de-Calais', 'Nord', 'Somme', 'Finistère']);
  await comparison.remover('le Nord').click();
  await atlas.link(/^Mayotte/).click();
  await expect(comparison.names()).toHaveText(['Pas-de-Calais', 'Somme', 'Finistère', 'Mayotte']);
  await atlas.read('/fiches/budget-citoyen-pas-de-calais/');
  await atlas.link('Comparer cette fiche').click();
  await expect(atlas.heading).toHaveText('Comparer des fiches');
  await atlas.link(/^Ajouter la fiche Start up de territoire/).click();
  await expect(atlas.heading).toHaveText('Deux fiches côte à côte');
  await atlas.read('/territoires/departement/35/');
  await search.type('vosges');
  await expect(search.current()).toContainText('Vosges');
  await search.input.press('Control+Enter');
  await expect(comparison.names()).toHaveText(['Ille-et-Vilaine', 'Vosges']);
});

test('the set survives a reload, and is announced', async ({ atlas, comparison }) => {
  await atlas.read(address('departement-54', 'departement-88'));
  await comparison.add('Meuse');
  await expect(atlas.status().filter({ hasText: 'Comparaison de 3 territoires' })).toHaveText(
    'Comparaison de 3 territoires : A Meurthe-et-Moselle, B Vosges, C Meuse.',
  );
  await atlas.reload();
  await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Vosges', 'Meuse']);
  expect(await atlas.title()).toContain('Meurthe-et-Moselle, Vosges, Meuse');
});

/** What is wrong with an address, its query, the heading of what is valid, and what is said of the rest. */
const FAULTY = [
  [
    'unknown codes',
    'territoires=departement-54,departement-999',
    'Comparer la Meurthe-et-Moselle',
    '«\u00a0departement-999\u00a0»',
  ],
  [
    'five territories',
    'territoires=departement-54,departement-55,departement-57,departement-88,departement-67',
    'Quatre départements à la même échelle',
    'En trop\u00a0: Bas-Rhin.',
  ],
  [
    'duplicates',
    'territoires=region-04,departement-974,departement-35',
    'Deux départements à la même échelle',
    'En double, gardé une fois\u00a0: La Réunion.',
  ],
  [
    'markup',
    'territoires=departement-54,<img src=x onerror=alert(1)>,departement-88',
    'Deux départements à la même échelle',
    '<img',
  ],
  [
    'a merged commune',
    'territoires=commune-01091,commune-29019',
    'Deux communes à la même échelle',
    'a fusionné',
  ],
  [
    'an unknown sheet for a territory',
    'territoires=departement-54,departement-88&fiches=nulle-part',
    'Deux départements à la même échelle',
    '«\u00a0nulle-part\u00a0»',
  ],
  [
    'a sheet of elsewhere',
    'territoires=departement-54,departement-88&fiches=,migracoop-paris',
    'Deux départements à la même échelle',
    'ne concerne pas ce territoire\u00a0: Vosges.',
  ],
  [
    'an arrondissement',
    'territoires=commune-69383,departement-54',
    'Deux territoires à la même échelle',
    'est un arrondissement de Lyon\u00a0: la comparaison porte sur Lyon.',
  ],
  [
    'several faults, listed in its order',
    'territoires=departement-999,departement-54,canton-1,commune-98999,departement-88',
    'Deux départements à la même échelle',
    /departement-999[\s\S]*canton-1[\s\S]*commune-98999/,
  ],
  [
    'an unknown sheet',
    'fiches=migracoop-paris,nulle-part',
    'Comparer des fiches',
    '«\u00a0nulle-part\u00a0»',
  ],
] as const;

test('an address with faults keeps the valid part and says so; codes are read in any case', async ({
  atlas,
  comparison,
}) => {
  await atlas.read(address('Departement-54', 'departement-2a'));
  await expect(comparison.names()).toHaveText(['Meurthe-et-Moselle', 'Corse-du-Sud']);
  await expect(atlas.alert()).toHaveCount(0);
  // A collectivité may be taken for a département, or asked for by its only commune.
  await atlas.goTo(address('departement-988', 'commune-97801'));
  await expect(comparison.names()).toHaveText(['Nouvelle-Calédonie', 'Saint-Martin']);
  await expect(atlas.alert()).toHaveCount(0);
  for (const [what, search, heading, message] of FAULTY)
    await test.step(what, async () => {
      await atlas.goTo(`/comparer/?${encodeURI(search)}`);
      await expect(atlas.heading).toHaveText(heading);
      await expect(atlas.alert()).toContainText(message);
    });
});

test('levels may differ, and the page says so', async ({ atlas, comparison }) => {
  await atlas.read(address('region-75', 'commune-69266'));
  await expect(atlas.heading).toHaveText('Deux territoires à la même échelle');
  await expect(comparison.names()).toHaveText(['Nouvelle-Aquitaine', 'Villeurbanne']);
  await expect(atlas.panel).toContainText('ne sont pas du même échelon');
  await expect(atlas.panel).toContainText('ni superficie ni densité ne sont données');
  await expect(atlas.panel).toContainText(/agrandi \d+,\d\sfois/);
});

test('an empty comparison says what it is for, one territory asks for a second', async ({
  atlas,
  comparison,
}) => {
  await atlas.read('/comparer/');
  await expect(atlas.heading).toHaveText('Comparer des territoires');
  await atlas.panel.getByRole('link', { name: /^Pas-de-Calais/ }).click();
  await expect(atlas.heading).toHaveText('Comparer le Pas-de-Calais');
  await comparison.add('Somme');
  await expect(atlas.heading).toHaveText('Deux départements à la même échelle');
});

test('the map folds to the edge of the window, where a reload leaves it, and comes back', async ({
  atlas,
}) => {
  await atlas.resize(1440, 900);
  await atlas.read('/comparer/?fiches=migracoop-paris,actes-romainville');
  const fold = atlas.button('Carte');
  const width = async () => Math.round((await atlas.panel.boundingBox())?.width ?? 0);
  await expect.poll(width).toBe(1440 - 330);
  await fold.press('Enter');
  await expect.poll(width).toBe(1440 - 48);
  await expect(atlas.map).toBeHidden();
  await atlas.reload();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.press('Enter');
  await expect.poll(width).toBe(1440 - 330);
  await expect(atlas.map).toBeVisible();
});
