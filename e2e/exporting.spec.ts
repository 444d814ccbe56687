import type { FeatureCollection, Point } from 'geojson';
import { expect, test } from './driver/fixtures.ts';
import { readImage } from './image-file.ts';

/** Sheets of the four départements, in the order of the document. */
const DEPARTEMENTS = [
  'budget-citoyen-pas-de-calais',
  'start-up-de-territoire-meurthe-et-moselle',
  'energie-citoyenne-meurthe-et-moselle',
  'derniers-commerces-ille-et-vilaine',
];

const linesOf = (table: string) => table.trim().split('\r\n').slice(1);
const idsOf = (table: string) => linesOf(table).map((line) => line.split(';')[0]);
const pointsOf = (text: string) => (JSON.parse(text) as FeatureCollection<Point>).features;

test('by keyboard: a filtered list is exported in both formats, announced, and the focus stays', async ({
  atlas,
  liveLine,
}) => {
  await atlas.read('/');
  await atlas.tabTo('Filtrer');
  await atlas.press('Enter');
  await atlas.tabTo('Échelon');
  await atlas.press('ArrowDown');
  await atlas.tabTo(/^Département, 4\sfiches/);
  await atlas.press('Enter');
  await expect(atlas.cards()).toHaveCount(4);
  await atlas.press('Escape');
  await expect(atlas.button('Échelon, 1 choix')).toBeFocused();
  await atlas.tabTo('Exporter la liste');
  await atlas.press('Enter');
  await atlas.tabTo(/^CSV/);
  const table = await atlas.saved(() => atlas.press('Enter'));
  expect(table.name).toBe('initiatives-4-fiches.csv');
  expect(idsOf(table.text)).toEqual(DEPARTEMENTS);
  await liveLine.says('Fichier CSV de 4 fiches créé.');
  await expect(atlas.button('Exporter la liste')).toBeFocused();
  await expect(atlas.button('CSV (tableur)')).toBeHidden();

  await atlas.press('Enter');
  await atlas.tabTo(/^GeoJSON/);
  const points = await atlas.saved(() => atlas.press(' '));
  expect(points.name).toBe('initiatives-4-fiches.geojson');
  expect(pointsOf(points.text).map(({ properties }) => properties?.id)).toEqual(DEPARTEMENTS);
  await liveLine.says('Fichier GeoJSON de 4 fiches créé.');
  await expect(atlas.button('Exporter la liste')).toBeFocused();

  const [head = ''] = table.text.split('\r\n');
  const at = head.split(';').indexOf('longitude');
  const brittany = linesOf(table.text)
    .at(-1)
    ?.split(';')
    .slice(at, at + 2)
    .map(Number);
  expect(brittany).toEqual(pointsOf(points.text).at(-1)?.geometry.coordinates);
  expect(brittany?.[0]).toBeLessThan(0);

  await atlas.press('Enter');
  await atlas.tabTo(/^CSV/);
  await atlas.press('Escape');
  await expect(atlas.button('Exporter la liste')).toBeFocused();
});

test('on a phone, words and an order: the files hold what the list shows', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.read('/?q=tiers%20lieux&tri=alphabetique');
  await expect(atlas.cards()).toHaveCount(5);
  const titles = await atlas.cards().getByRole('heading').allTextContents();
  await atlas.button('Exporter la liste').click();
  await expect(atlas.button('GeoJSON (carte)')).toBeInViewport({ ratio: 1 });
  const points = await atlas.saved(() => atlas.button('GeoJSON (carte)').click());
  expect(pointsOf(points.text).map(({ properties }) => properties?.titre)).toEqual(titles);
  await expect(atlas.button('GeoJSON (carte)')).toBeHidden();
  expect(await atlas.scrollsSideways()).toBe(false);
});

for (const width of [1440, 390])
  test(`the map of a filtered list is saved as a drawing and as an image, at ${width} px`, async ({
    atlas,
  }) => {
    await atlas.resize(width, 844);
    await atlas.read('/?echelons=departement');
    await atlas.button('Exporter la liste').click();
    const drawing = await atlas.saved(() => atlas.button('SVG (dessin de la carte)').click());
    expect(drawing.name).toBe('carte-4-fiches.svg');
    expect(drawing.text).toContain('<title>Meurthe-et-Moselle, 2\u00a0fiches</title>');
    expect(drawing.text).not.toMatch(/Romainville|Langres/u);
    // It is complete by itself: neither a style sheet's words nor a link.
    expect(drawing.text).not.toMatch(/var\(|class=|<a[ >]/u);
    await atlas.button('Exporter la liste').click();
    const image = await atlas.saved(() => atlas.button('PNG (image de la carte)').click());
    expect(image.name).toBe('carte-4-fiches.png');
    const { width: across, height, colorAt } = readImage(image.bytes);
    const [, drawnWidth = 0, drawnHeight = 0] =
      /width="(\d+)" height="(\d+)"/u.exec(drawing.text)?.map(Number) ?? [];
    expect([across, height]).toEqual([2 * drawnWidth, 2 * drawnHeight]);
    expect(colorAt(0.52, 0.5), 'France').toBe('#fcfbf8');
    expect(colorAt(0.1, 0.5), 'the Atlantic').toBe('#dfe8ec');
  });

test('the outlines of a comparison are saved as one drawing and as an image', async ({ atlas }) => {
  await atlas.read('/comparer/?territoires=departement-62,region-53');
  const drawing = await atlas.saved(() => atlas.button('SVG des contours').click());
  expect(drawing.name).toBe('contours-2.svg');
  for (const words of ['A · Pas-de-Calais', 'B · Bretagne', 'Rennes', 'km', 'OpenStreetMap'])
    expect(drawing.text).toContain(words);
  expect(drawing.text).not.toMatch(/var\(|class=|<a[ >]/u);
  const image = await atlas.saved(() => atlas.button('PNG des contours').click());
  const { width, height, colorAt } = readImage(image.bytes);
  expect(colorAt(0.001, 0.5), 'the margin').toBe('#ffffff');
  const [, across = 0, down = 0] = /width="(\d+)" height="(\d+)"/u.exec(drawing.text)?.map(Number) ?? [];
  expect([width, height]).toEqual([2 * across, 2 * down]);
});

for (const [site, tag] of [
  ['frozen', ''],
  ['folder', '@long'],
] as const)
  test.describe(`on the site ${site}`, { tag: tag || [] }, () => {
    test.use({ site });

    test('of the whole list the files are the site’s own, byte for byte', async ({ atlas }) => {
      await atlas.read('/');
      for (const [label, file] of [
        ['CSV (tableur)', 'initiatives.csv'],
        ['GeoJSON (carte)', 'initiatives.geojson'],
      ] as const) {
        await atlas.button('Exporter la liste').click();
        const { text } = await atlas.saved(() => atlas.button(label).click());
        expect(text).toBe(await atlas.file(`donnees/${file}`));
      }
    });
  });

test('a file that can’t be made is reported, and is made once it can', async ({ atlas }) => {
  await atlas.read('/?echelons=departement&tri=nord-sud');
  const repair = await atlas.breakFile('territoires-officiels');
  await atlas.button('Exporter la liste').click();
  await atlas.button('CSV (tableur)').click();
  await expect(atlas.panel.getByRole('alert')).toContainText('Le fichier n’a pas pu être créé.');
  await repair();
  await atlas.button('Exporter la liste').click();
  const { text } = await atlas.saved(() => atlas.button('CSV (tableur)').click());
  expect(idsOf(text)).toEqual(DEPARTEMENTS);
  await expect(atlas.panel.getByRole('alert')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing offers to export; the whole files are linked from the page about the site', async ({
    atlas,
  }) => {
    await atlas.visit('/');
    await expect(atlas.cards()).toHaveCount(13);
    await expect(atlas.text('Exporter')).toHaveCount(0);
    await atlas.visit('/a-propos/');
    const hrefs = await atlas.hrefs(atlas.link(/CSV|GeoJSON/u));
    expect(hrefs).toEqual(
      expect.arrayContaining(['/donnees/initiatives.csv', '/donnees/initiatives.geojson']),
    );
  });
});

test.describe('of sheets that say their state, their amounts and their partners', () => {
  test.use({ site: 'invented' });

  for (const width of [1440, 390])
    test(`each narrows the list and what is saved of it, at ${width} px`, { tag: '@long' }, async ({
      atlas,
    }) => {
      await atlas.resize(width, 844);
      for (const [facet, choice, address] of [
        ['État du projet', 'En cours', 'etat=en-cours'],
        ['Montant le plus élevé', 'De 100\u202f000 à 1\u202f000\u202f000\u00a0€', 'montant=100000-a-1000000'],
        ['Partenaires', 'Association inventée', 'partenaires=association-inventee'],
      ] as const) {
        await atlas.read('/');
        await atlas.filterBy(facet, `${choice}, 1\u00a0fiche`);
        await expect(atlas.cards()).toHaveCount(1);
        expect(String(atlas.search)).toBe(address);
        await expect(atlas.link(`Retirer le filtre ${choice}`)).toBeVisible();
        await atlas.button('Exporter la liste').click();
        const points = await atlas.saved(() => atlas.button('GeoJSON (carte)').click());
        expect(pointsOf(points.text).map(({ properties }) => properties?.id)).toEqual(['tous-les-champs']);
      }
    });
});
