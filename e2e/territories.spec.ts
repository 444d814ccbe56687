import { expect, test } from './driver/fixtures.ts';

test('a territory shows its sheets, those around and near it, its figures and its neighbours', async ({
  atlas,
}) => {
  await test.step('Romainville: its own sheet, those of Paris as far as the Métropole, four territories around it', async () => {
    await atlas.read('/territoires/commune/93063/');
    await expect(atlas.heading).toHaveText('Romainville');
    await expect(atlas.section('Fiches de Romainville').getByRole('link')).toHaveText([/Romainville/]);
    const metropole = atlas.section('À l’échelle de l’intercommunalité : Métropole du Grand Paris');
    await expect(metropole.getByRole('link')).toHaveText([/Maison des coursiers/, /Migracoop/]);
    const around = atlas.panel.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link');
    await expect(around).toHaveText([
      'France',
      'Île-de-France',
      'Seine-Saint-Denis',
      'Métropole du Grand Paris',
      'Est Ensemble',
    ]);
  });
  await test.step('Nancy: no sheet of its own, and the two sheets of its département that include it', async () => {
    await atlas.goTo('/territoires/commune/54395/');
    await expect(atlas.section(/^Des idées/)).toContainText('Vous connaissez une initiative');
    const including = atlas.section('Fiches qui concernent Nancy').getByRole('link');
    await expect(including).toHaveText([/Start up de territoire/, /énergie citoyenne/]);
    await including.first().click();
    await expect(atlas.heading).toContainText('Start up de territoire');
  });
  await test.step('Brest: no sheet of its own, ideas of others, then that of its région', async () => {
    await atlas.goTo('/territoires/commune/29019/');
    await expect(atlas.section(/^Des idées/)).toContainText('Aucune fiche n’est encore écrite ici.');
    const around = atlas.section('Ailleurs à l’échelle de la région : Bretagne').getByRole('link');
    await expect(around).toHaveText([/Ille-et-Vilaine/]);
    await atlas.link('Proposez-la').click();
    await expect(atlas.heading).toHaveText('Proposer une fiche');
    await expect(atlas.panel.getByLabel(/^Territoire/)).toHaveValue('Brest (29)');
  });
  await test.step('Vimoutiers: four ideas of others, the most alike first, each with its reason; the next step is a comparison', async () => {
    await atlas.goTo('/territoires/commune/61508/');
    const ideas = atlas.section('Des idées à votre taille').getByRole('listitem');
    await expect(ideas).toHaveText([
      /Pays de Langres/,
      /Ille-et-Vilaine/,
      /Nouvelle-Aquitaine/,
      /Pas-de-Calais/,
    ]);
    for (const idea of await ideas.all()) await expect(idea).toContainText(/des habitants dans des communes/);
    await atlas
      .link(/^Comparer son intercommunalité avec le PETR du Pays de Langres, qui a une fiche/)
      .click();
    await expect(atlas.heading).toHaveText('Deux territoires à la même échelle');
  });
  await test.step('a département shows figures with source and year, neighbours, comparable territories', async () => {
    await atlas.goTo('/territoires/departement/54/');
    const figures = atlas.panel.getByRole('region', { name: 'Repères chiffrés' });
    await expect(figures).toContainText(/Population\s*732\s236\s*habitants/);
    await expect(figures).toContainText('Population municipale 2023, Insee');
    await expect(figures).toContainText(/≈\s5\s2\d0\s*km²/);
    await expect(figures).toContainText('contours indicatifs');
    await expect(atlas.section('Départements voisins').locator('ol').getByRole('listitem')).toHaveText([
      /^Moselle au nord-est · .*≈\s\d+\skm de limite commune/,
      /^Meuse/,
      /^Vosges/,
      /^Bas-Rhin/,
    ]);
    const comparable = atlas.section('Territoires comparables').getByRole('listitem');
    await expect(comparable).toHaveCount(5);
    for (const item of await comparable.all()) await expect(item.getByText(/population/i)).toHaveText(/\.$/);
  });
});

test('one perimeter has one page: Paris, La Réunion', async ({ atlas }) => {
  await atlas.read('/territoires/departement/75/');
  await atlas.isAt('/territoires/commune/75056/');
  await expect(atlas.nearToFar().first()).toHaveText(/^Commune et département\s*Paris/);
  await expect(atlas.section('Départements voisins').locator('ol').getByRole('listitem')).toHaveCount(3);
  await expect(atlas.section('Communes voisines').getByRole('link', { name: /^Montreuil/ })).toHaveCount(1);
  await atlas.read('/territoires/region/04/');
  await atlas.isAt('/territoires/departement/974/');
  await expect(atlas.nearToFar().first()).toHaveText(/^Département et région\s*La Réunion/);
});

test('an EPCI and an EPT have their page', async ({ atlas }) => {
  await atlas.read('/territoires/epci/200039857/');
  await expect(atlas.heading).toHaveText('CA du Pays de Grasse');
  await expect(atlas.section('Intercommunalités voisines').getByRole('link')).not.toHaveCount(0);
  await atlas.read('/territoires/ept/200057875/');
  await expect(atlas.heading).toHaveText('Est Ensemble');
  await expect(atlas.section(/^Fiches des communes /).getByRole('link')).toHaveText([/Romainville/]);
});

test('from Valleroy, each tile of the strip leads to its territory, by mouse, by keyboard and back', async ({
  atlas,
}) => {
  await atlas.read('/territoires/commune/54542/');
  await expect(atlas.nearToFar()).toHaveText([
    /Valleroy\s*$/,
    /Orne Lorraine Confluences\s*$/,
    /Meurthe-et-Moselle\s*2.fiches/,
    /Grand Est\s*3.fiches/,
    /13.fiches à parcourir/,
  ]);
  const around = [
    ['/territoires/epci/200070845/', 'CC Orne Lorraine Confluences'],
    ['/territoires/departement/54/', 'Meurthe-et-Moselle'],
    ['/territoires/region/44/', 'Grand Est'],
  ];
  for (const [at, [address = '', name = '']] of around.entries()) {
    await atlas
      .nearToFar()
      .nth(at + 1)
      .click();
    await expect(atlas.heading).toHaveText(name);
    await atlas.isAt(address);
    await expect(atlas.nearToFar().first()).toHaveAttribute('aria-current', 'page');
    await atlas.back();
    await expect(atlas.heading).toHaveText('Valleroy');
  }
  await atlas.nearToFar().nth(2).focus();
  await atlas.press('Tab');
  await atlas.press('Tab');
  await atlas.press('Enter');
  await expect(atlas.panel.getByRole('heading', { name: /^Des idées/ })).toBeInViewport();
});

test('an arrondissement of Paris leads to Paris', async ({ atlas }) => {
  await atlas.read('/territoires/commune/75111/');
  await expect(atlas.heading).toHaveText('Paris');
  await atlas.isAt('/territoires/commune/75056/');
});

test('a commune of no contour, a merged one and an unknown one each say so', async ({ atlas }) => {
  await atlas.read('/territoires/commune/14666/');
  await expect(atlas.panel.getByText('n’a pas de contour dans nos données')).toBeVisible();
  await atlas.read('/territoires/commune/69159/');
  await expect(atlas.panel.getByText('n’existe plus')).toBeVisible();
  await expect(atlas.heading).toHaveText('Pouilly-le-Monial');
  await atlas.panel.getByRole('link', { name: 'Porte des Pierres Dorées' }).click();
  await atlas.isAt('/territoires/commune/69114/');
  await atlas.read('/territoires/commune/99999/');
  await expect(atlas.alert()).toContainText('Aucun territoire ne porte ce code.');
  await expect(atlas.cards()).toHaveCount(13);
});

test('communes that can’t be loaded are reported, and asking again works', async ({ atlas }) => {
  await atlas.read('/territoires/departement/29/');
  const mend = await atlas.breakFile('29');
  await atlas.goTo('/territoires/commune/29019/');
  await expect(atlas.alert()).toContainText('Cette page n’a pas pu être chargée.');
  await atlas.isAt('/territoires/commune/29019/');
  await mend();
  await atlas.button('Réessayer').click();
  await expect(atlas.heading).toHaveText('Brest');
});

test('by keyboard alone from a département to its neighbour and back', async ({ atlas }) => {
  await atlas.read('/territoires/departement/62/');
  await atlas
    .section('Départements voisins')
    .getByRole('link', { name: /^Somme/ })
    .focus();
  await atlas.press('Enter');
  await expect(atlas.heading).toHaveText('Somme');
  await expect(atlas.heading).toBeFocused();
  await atlas.back();
  await expect(atlas.heading).toHaveText('Pas-de-Calais');
});

test('around a département: arrows step over its borders and keep the focus, in a large window too; Back and Escape return', async ({
  atlas,
}) => {
  await atlas.read('/territoires/departement/54/');
  const named = { name: /^Rose des voisins/ } as const;
  const rose = atlas.section('Départements voisins').getByRole('region', named);
  const around = (of: string) => atlas.dialog(`Autour ${of}`);
  await rose.focus();
  await atlas.press('ArrowLeft');
  await expect(atlas.heading).toHaveText('Meuse');
  await expect(rose).toBeFocused();
  await atlas.back();
  await expect(atlas.heading).toHaveText('Meurthe-et-Moselle');
  await expect(rose).toBeFocused();
  await expect(rose).toBeInViewport();
  await atlas.press('ArrowLeft');
  await atlas.link('Voir en grand').click();
  await expect(around('de la Meuse').getByRole('region', named)).toBeFocused();
  await atlas.press('ArrowDown');
  await expect(around('de la Haute-Marne').getByRole('region', named)).toBeFocused();
  await atlas.back();
  await expect(around('de la Meuse')).toBeVisible();
  await atlas.press('Escape');
  await atlas.isAt('/territoires/departement/55/');
  await expect(around('de la Meuse')).toHaveCount(0);
  await expect(rose).toBeFocused();
  await atlas.visit('/territoires/departement/54/?rose=grande');
  await expect(around('de Meurthe-et-Moselle').getByRole('region', named)).toBeFocused();
});

test('Mon territoire is kept on this device only when asked, and the home page leads with it', async ({
  atlas,
}) => {
  await atlas.read('/territoires/commune/29019/');
  await atlas.read('/');
  const mine = atlas.panel.getByRole('link', { name: 'Mon territoire : Brest' });
  await expect(mine).toHaveCount(0);
  await atlas.read('/territoires/commune/29019/');
  await atlas.button('C’est mon territoire').click();
  await expect(atlas.button('C’est mon territoire')).toHaveAttribute('aria-pressed', 'true');
  await atlas.read('/');
  await mine.click();
  await atlas.isAt('/territoires/commune/29019/');
  await atlas.button('C’est mon territoire').click();
  await atlas.read('/');
  await expect(mine).toHaveCount(0);
});

test('the device’s position finds the commune, in the browser', async ({ atlas }) => {
  await atlas.placeDevice(6.1834, 48.6937);
  await atlas.read('/');
  await atlas.button('Me localiser').click();
  await expect(atlas.heading).toHaveText('Nancy');
  await atlas.placeDevice(-30, 45);
  await atlas.read('/');
  await atlas.button('Me localiser').click();
  await expect(atlas.panel.getByText('n’est dans aucune commune de France')).toBeVisible();
  await expect(atlas.status()).toContainText('n’est dans aucune commune de France');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('régions and départements are readable, with their outline and links', async ({ atlas }) => {
    await atlas.visit('/territoires/departement/54/');
    await expect(atlas.heading).toHaveText('Meurthe-et-Moselle');
    await expect(atlas.nearToFar().first().locator('path').first()).toBeVisible();
    await expect(atlas.panel.getByRole('button')).toHaveCount(0);
    await expect(atlas.panel.getByRole('checkbox')).toHaveCount(0);
    await expect(atlas.link(/cochés$/)).toHaveCount(0);
    await atlas
      .section('Départements voisins')
      .getByRole('link', { name: /^Vosges/ })
      .click();
    await expect(atlas.heading).toHaveText('Vosges');
    await atlas.nearToFar().nth(1).click();
    await expect(atlas.heading).toHaveText('Grand Est');
    await atlas.visit('/territoires/');
    await expect(atlas.panel.getByRole('link', { name: 'Finistère' })).toBeVisible();
    await atlas.visit('/territoires/commune/29019/');
    // Playwright finds no text in a `noscript`.
    const note = atlas.panel.locator('noscript p');
    await expect(note).toContainText('demandent JavaScript');
    await expect(note).toBeVisible();
  });
});

test.describe('under a base path', () => {
  test.use({ site: 'folder' });

  test('a commune survives a reload on a host without rewrites', { tag: '@long' }, async ({ atlas }) => {
    atlas.allow('404');
    await atlas.visit('/territoires/commune/29019/');
    await expect(atlas.heading).toHaveText('Brest');
    await atlas.reload();
    await expect(atlas.heading).toHaveText('Brest');
    await atlas
      .section('Communes voisines')
      .getByRole('link', { name: /^Plouzané/ })
      .click();
    await atlas.isAt('/territoires/commune/29212/');
  });
});
