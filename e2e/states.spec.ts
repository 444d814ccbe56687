import { expect, test } from './driver/test.ts';

const ADDRESSES = [
  '/',
  '/fiches/migracoop-paris/',
  '/fiches/budget-citoyen-pas-de-calais/',
  '/territoires/',
  '/territoires/region/44/',
  '/territoires/epci/200039857/',
  '/territoires/commune/29019/',
  '/territoires/commune/69159/',
  '/territoires/commune/99999/',
  '/a-propos/',
];

test('a phone of 320 px shows the text without scrolling sideways', async ({ atlas }) => {
  await atlas.resize(320, 640);
  for (const address of ADDRESSES) {
    await atlas.read(address);
    expect(await atlas.scrollsSideways(), address).toBe(false);
  }
});

test('on a phone the panel grows and shrinks from its handle', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.visit('/fiches/actes-romainville/');
  const height = async () => (await atlas.panel.boundingBox())?.height ?? 0;
  const half = await height();
  await atlas.button('Agrandir le panneau').click();
  await expect.poll(height).toBeGreaterThan(half + 200);
  await atlas.button('Réduire le panneau').click();
  await expect.poll(height).toBeLessThan(half - 100);
  await atlas.button('Agrandir le panneau').click();
  await expect.poll(height).toBeGreaterThan(half - 10);
});

test('without WebGL: a word, the drawn map, the list and the pins work', async ({ atlas }) => {
  await atlas.withoutWebgl();
  await atlas.visit('/');
  await expect(atlas.map.getByText('La carte interactive ne peut pas s’afficher ici.')).toBeVisible();
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

test('contours that fail are told, markers and sheets stay, trying again works', async ({ atlas }) => {
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
