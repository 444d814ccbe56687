import { expect, SMALL_MAP, test } from './driver/fixtures.ts';
import { looksOf } from './driver/map-looks.ts';

test('without WebGL: a message, the static map, the list and the pins work', async ({ atlas }) => {
  await atlas.visit('/');
  await expect(
    atlas.map.getByText('Votre navigateur ne peut pas afficher la carte interactive.'),
  ).toBeVisible();
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

  test('contours that fail to load are reported, markers and sheets stay, trying again works', {
    tag: '@long',
  }, async ({ atlas }) => {
    // The finer contours, asked for by a close view, would mend the map by themselves: they stay away.
    await atlas.breakFile('carte-proche');
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

  test('while the map is made its drawn markers open their sheets', async ({ atlas }) => {
    const release = await atlas.holdFile('carte');
    await atlas.read('/');
    await expect(atlas.markers().first()).toBeAttached();
    await atlas
      .staticMap()
      .getByRole('link', { name: /Ille-et-Vilaine/ })
      .last()
      .click();
    await expect(atlas.heading).toContainText('Ille-et-Vilaine');
    await release();
    await atlas.shows('departement:35');
  });

  test('a context that is lost and given back leaves the map as it was; lost for good, the reader has it loaded again', {
    tag: '@long',
  }, async ({ atlas }) => {
    await atlas.visit('/territoires/departement/54/?themes=emploi');
    await atlas.shows('departement:54');
    const camera = await atlas.canvas.camera();
    const looks = () => looksOf(atlas);
    const before = await looks();
    const restore = await atlas.canvas.loseContext();
    await restore();
    // A name that may be on several sides of its town keeps the first that it found: the images may differ in that.
    await expect.poll(looks, { message: 'the same image' }).toEqual(before);
    await atlas.canvas.loseContext();
    await expect(atlas.map.getByText('La carte interactive s’est arrêtée.')).toBeVisible();
    await expect(atlas.staticMap()).toBeVisible();
    await atlas.button('Recharger la carte').click();
    await expect(atlas.staticMap()).toBeHidden();
    expect(await atlas.canvas.camera()).toBe(camera);
    await expect.poll(looks, { message: 'the same selection' }).toEqual(before);
  });

  test('a worker that hangs leaves the drawn map without a dead button, and is asked for again', {
    tag: '@long',
  }, async ({ atlas }) => {
    const release = await atlas.holdFile('maplibre-gl-worker');
    await atlas.read('/fiches/actes-romainville/');
    await expect(atlas.map.getByText('La carte interactive tarde à venir.')).toBeVisible();
    await expect(atlas.staticMap()).toBeVisible();
    await expect(atlas.button(/^Zoomer/)).toBeHidden();
    await release();
    await atlas.button('Recharger la carte').click();
    await atlas.shows('commune:93063');
    await expect(atlas.staticMap()).toBeHidden();
    await expect(atlas.button(/^Zoomer/)).toBeVisible();
  });
});

test('code that is removed keeps what the address asks for, through a reload and a second try', async ({
  atlas,
}) => {
  const address = '/comparer/?territoires=departement-54,region-53&themes=emploi';
  const mend = await atlas.breakFile('ComparePage');
  atlas.allow('CodeError');
  atlas.allow('dynamically imported module');
  await atlas.open(address);
  await expect(atlas.alert()).toContainText('la recherche, les filtres et la carte interactive manquent');
  expect(atlas.search.get('territoires')).toBe('departement-54,region-53');
  await atlas.reload();
  await expect(atlas.alert()).toBeVisible();
  expect(atlas.search.get('themes')).toBe('emploi');
  await mend();
  await atlas.button('Recharger la page').click();
  await expect(atlas.heading).toContainText('même échelle');
  expect(atlas.search.get('territoires')).toBe('departement-54,region-53');
  expect(atlas.search.get('themes')).toBe('emploi');
});

test('a style that is missing costs style only', async ({ atlas }) => {
  await atlas.read('/');
  await atlas.breakStyles();
  await atlas.link(/^Dossier/).click();
  await expect(atlas.heading).toHaveText('Mon dossier');
  await atlas.link(/^Comparer$/).click();
  await expect(atlas.heading).toContainText('Comparer');
  await expect(atlas.alert()).toHaveCount(0);
});

test('a page on its way for four seconds is announced', async ({ atlas }) => {
  await atlas.read('/');
  const release = await atlas.holdFile('DossierPage');
  await atlas.link(/^Dossier/).click();
  await expect(atlas.panel).toHaveAttribute('aria-busy', 'true');
  await expect(atlas.text('La page demandée tarde à venir.').first()).toBeVisible();
  await release();
  await expect(atlas.heading).toHaveText('Mon dossier');
  await expect(atlas.panel).not.toHaveAttribute('aria-busy', 'true');
});
