import { test as base, expect, SMALL_MAP } from './driver/fixtures.ts';
import { LACKS, RareBrowser } from './rare-browser.ts';

const test = base.extend<{ readonly browserOf: RareBrowser }>({
  browserOf: async ({ page, faults: _ }, use) => {
    await use(new RareBrowser(page));
  },
});

for (const lack of LACKS)
  test(`a browser that lacks or refuses ${lack} reads a sheet, a territory and the dossier`, {
    tag: '@long',
  }, async ({ atlas, browserOf }) => {
    if (lack === 'worker') atlas.allow('refused');
    await browserOf.lacks(lack);
    await atlas.read('/');
    await atlas.cards().first().getByRole('link').first().click();
    await expect(atlas.panel).toContainText('Pourquoi');
    await atlas.read('/territoires/departement/54/');
    await expect(atlas.heading).toContainText('Meurthe-et-Moselle');
    await atlas.link(/^Dossier/).click();
    await expect(atlas.heading).toHaveText('Mon dossier');
  });

test('a page that the browser translates can be read on', { tag: '@long' }, async ({ atlas, browserOf }) => {
  // What is translated before React has it is rendered anew, and React says so.
  atlas.allow('#418');
  await atlas.read('/');
  await browserOf.translates();
  await atlas.card(/Romainville/).click();
  await expect(atlas.heading).toContainText('Romainville');
  await browserOf.translates();
  for (const name of [/^Comparer$/, 'À propos', /^Dossier/]) {
    await atlas.link(name).first().click();
    await expect(atlas.heading).not.toContainText('Romainville');
    await browserOf.translates();
  }
  await atlas.back();
  await expect(atlas.heading).toHaveText('À propos');
});

test('a hundred steps back and forward end at the page of the address', { tag: '@long' }, async ({
  atlas,
  browserOf,
}) => {
  await atlas.read('/');
  const round = ['/fiches/actes-romainville/', '/territoires/departement/54/', '/dossier/', '/a-propos/'];
  // A busy browser drops steps, more of them forward than back: the site must not be left meanwhile.
  for (const path of Array.from({ length: 4 }, () => round).flat()) {
    await atlas.goTo(path);
    await atlas.isAt(path);
    await expect(atlas.heading).toBeVisible();
  }
  await browserOf.storm(100);
  const heading = await atlas.heading.innerText();
  const title = await atlas.title();
  await atlas.reload();
  await expect(atlas.heading).toHaveText(heading);
  expect(await atlas.title()).toBe(title);
});

test('a page whose code is gone once it is clicked says so, and comes when it is asked for again', {
  tag: '@long',
}, async ({ atlas }) => {
  await atlas.read('/');
  const mend = await atlas.breakFile('DossierPage');
  for (const part of ['CodeError', 'dynamically imported module']) atlas.allow(part);
  await atlas.link(/^Dossier/).click();
  await expect(atlas.alert()).toBeVisible();
  expect(atlas.path).toBe('/dossier/');
  await mend();
  await atlas.button(/^(?:Réessayer|Recharger la page)$/).click();
  await expect(atlas.heading).toHaveText('Mon dossier');
  await atlas.settled();
});

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('a map that the browser fails to make is reported; the drawn one and the list work', {
    tag: '@long',
  }, async ({ atlas, browserOf }) => {
    await browserOf.failsToMakeMaps();
    atlas.allow('GPUInitializationError');
    atlas.allow('WebGL');
    await atlas.open('/');
    await expect(
      atlas.map.getByText('Votre navigateur ne peut pas afficher la carte interactive.'),
    ).toBeVisible();
    await atlas
      .staticMap()
      .getByRole('link', { name: /Romainville/ })
      .click();
    await expect(atlas.heading).toContainText('Romainville');
  });

  for (const [file, notice] of [
    ['maplibre-gl-worker', /tarde à venir|n’a pas pu être chargée/],
    ['AtlasMap', /n’a pas pu être chargée/],
  ] as const)
    test(`without ${file} the drawn map stays, and « Recharger la carte » brings the other one`, {
      tag: '@long',
    }, async ({ atlas }) => {
      const mend = await atlas.breakFile(file);
      for (const part of ['dynamically imported module', 'worker', 'CodeError']) atlas.allow(part);
      await atlas.open('/fiches/actes-romainville/');
      await expect(atlas.map.getByText(notice)).toBeVisible({ timeout: 15_000 });
      await expect(atlas.staticMap()).toBeVisible();
      await expect(atlas.button(/^Zoomer/)).toBeHidden();
      await mend();
      await atlas.button('Recharger la carte').click();
      await atlas.shows('commune:93063');
      await expect(atlas.staticMap()).toBeHidden();
    });
});
