import { expect, test } from './driver/fixtures.ts';

const address = (...territories: string[]) => `/comparer/?territoires=${territories.join(',')}`;
const FOUR = ['departement-54', 'departement-62', 'departement-35', 'departement-974'];

test('pictures of one row start together, however long the names', async ({ atlas, comparison }) => {
  await atlas.read(address(...FOUR));
  await expect(comparison.names()).toHaveCount(4);
  expect(await comparison.pictureTops()).toEqual([0, 0, 0, 0]);
  await atlas.resize(390, 844);
  const [, second, third = 0, fourth] = await comparison.pictureTops();
  expect(second).toBe(0);
  expect(third).toBeGreaterThan(100);
  expect(fourth).toBe(third);
});

test('one territory alone does not mention a common scale', async ({ atlas, comparison }) => {
  await atlas.resize(390, 844);
  await atlas.read(address('departement-62'));
  await expect(comparison.picture('Contour du Pas-de-Calais').first()).toBeVisible();
  await expect(comparison.outlines()).not.toContainText('même échelle');
  expect(await comparison.headOrder()).toEqual(['letter', 'name', 'remove']);
});

test('outlines are named in good French', async ({ atlas, comparison }) => {
  await atlas.read(address('departement-62', 'departement-88'));
  await expect(
    comparison.picture('Contour du Pas-de-Calais, à la même échelle que les autres'),
  ).toBeVisible();
  await expect(comparison.picture('Contour des Vosges, à la même échelle que les autres')).toBeVisible();
});

for (const [what, width, height, percent] of [
  ['wide', 1440, 900, 100],
  ['a phone', 390, 844, 100],
  ['a small phone', 320, 640, 100],
  ['large text', 1440, 900, 200],
] as const)
  test(`towns are named beside their dot, off the pins and inside the picture: ${what}`, async ({
    atlas,
    comparison,
  }) => {
    await atlas.resize(width, height);
    for (const set of [
      ['departement-54', 'region-44', 'departement-974'],
      FOUR,
      ['region-75', 'region-53'],
      ['region-11', 'departement-35', 'epci-200046977'],
    ]) {
      await atlas.read(address(...set));
      await atlas.enlargeText(percent);
      await expect(comparison.names()).toHaveCount(set.length);
      expect(await comparison.misplacedTowns(), set.join()).toEqual([]);
      expect(await atlas.panelScrollsSideways(), set.join()).toBe(false);
    }
  });

test('sheets of one place are counted on their pin', async ({ atlas, comparison }) => {
  await atlas.read(address('departement-54', 'region-44'));
  await expect(comparison.outlines().locator('svg text')).toHaveText(['2', '2']);
});

test('what the note explains is drawn', async ({ atlas, comparison }) => {
  await atlas.read(address('departement-88', 'departement-52'));
  await expect(comparison.outlines()).toContainText('chef-lieu');
  await atlas.read(address('commune-54395', 'commune-88160'));
  await expect(comparison.names()).toHaveCount(2);
  await expect(comparison.outlines()).not.toContainText('chef-lieu');
});
