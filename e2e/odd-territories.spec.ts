import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

test.use({ site: 'invented' });

test('a sheet of several territories leads to each, is listed on the page of each, and found by any', {
  tag: '@long',
}, async ({ atlas }) => {
  const title = 'Fiche inventée de plusieurs territoires';
  await atlas.read('/fiches/plusieurs-territoires/');
  const territories = {
    Vienne: '/territoires/departement/86/',
    Nantes: '/territoires/commune/44109/',
    'CU Angers Loire Métropole': '/territoires/epci/244900015/',
  };
  for (const [name, path] of Object.entries(territories))
    await expect(atlas.panel.getByRole('link', { name, exact: true }).first()).toHaveAttribute('href', path);
  for (const path of Object.values(territories)) {
    await atlas.goTo(path);
    await expect(atlas.panel.getByRole('link', { name: title })).toBeVisible();
  }
  await atlas.goTo('/?echelons=epci');
  await expect(atlas.card(title)).toBeVisible();
});

test('a territory without contour says so, and its sheet names what it is', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.read('/territoires/com/987/');
  await expect(atlas.heading).toHaveText('Polynésie française');
  await expect(atlas.panel).toContainText(
    'Cette collectivité d’outre-mer n’a pas de contour dans nos données',
  );
  await expect(atlas.panel).toContainText('au dernier recensement');
  await expect(atlas.nearToFar()).toHaveCount(0);
  await atlas.goTo('/fiches/arrondissement/');
  const trail = atlas.panel.getByRole('navigation', { name: 'Fil d’Ariane' });
  await expect(trail.getByRole('link')).toHaveText([
    'France',
    'Auvergne-Rhône-Alpes',
    'Rhône',
    'Métropole de Lyon',
    'Lyon',
  ]);
});

test('a grouping has the label of its kind, and its contour; the country has its page', {
  tag: '@long',
}, async ({ atlas }) => {
  await atlas.read('/territoires/groupement/collectivite-europeenne-d-alsace/');
  await expect(atlas.panel).toContainText('Collectivité à compétences départementales');
  await expect(atlas.panel).toContainText(/≈\s8\s\d{3}\skm²/u);
  await atlas.goTo('/territoires/departement/67/');
  await expect(atlas.panel.getByRole('link', { name: 'Fiche inventée d’un regroupement' })).toBeVisible();
  await atlas.goTo('/territoires/france/FR/');
  await expect(atlas.panel.getByRole('link', { name: 'Fiche inventée de la France entière' })).toBeVisible();
});

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('the marker of a collectivité in the Pacific is in view beside its sheet', { tag: '@long' }, async ({
    atlas,
  }) => {
    await atlas.visit('/fiches/outre-mer/');
    await expect(atlas.marker(/^Polynésie française/u)).toBeInViewport();
    await atlas.visit('/fiches/plusieurs-territoires/');
    await expect(atlas.marker(/^Vienne/u)).toHaveCount(1);
  });
});
