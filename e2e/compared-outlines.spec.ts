import { expect, test } from './driver/fixtures.ts';

const address = (...territories: string[]) => `/comparer/?territoires=${territories.join(',')}`;
const FOUR = ['departement-54', 'departement-62', 'departement-35', 'departement-974'];

const WINDOWS = [
  ['wide', 1440, 900, 100],
  ['large text', 1440, 900, 200],
  ['a phone', 390, 844, 100],
  ['a small phone', 320, 640, 100],
] as const;

test('towns are named beside their dot, off the pins and inside the drawing; drawings of one row start together', {
  tag: '@long',
}, async ({ atlas, comparison }) => {
  await atlas.read(address(...FOUR));
  await test.step('drawings of one row start together, however long the names; on a phone they are stacked', async () => {
    await expect(comparison.names()).toHaveCount(4);
    const [, second, third = 0, fourth] = await comparison.drawingTops();
    expect(second).toBe(0);
    expect(third).toBeGreaterThan(100);
    expect(fourth).toBe(third);
    await atlas.resize(390, 844);
    const stacked = await comparison.drawingTops();
    expect(stacked.toSorted((a, b) => a - b)).toEqual(stacked);
    expect(new Set(stacked).size).toBe(4);
  });
  for (const set of [
    ['departement-54', 'region-44', 'departement-974'],
    FOUR,
    ['region-75', 'region-53'],
    ['region-11', 'departement-35', 'epci-200046977'],
  ])
    await test.step(set.join(), async () => {
      await atlas.goTo(address(...set));
      await expect(comparison.names()).toHaveCount(set.length);
      for (const [what, width, height, percent] of WINDOWS) {
        await atlas.resize(width, height);
        await atlas.enlargeText(percent);
        expect(await comparison.misplacedTowns(), what).toEqual([]);
        expect(await atlas.panelScrollsSideways(), what).toBe(false);
      }
    });
});

test('outlines are named in good French, and what they show is explained and counted', async ({
  atlas,
  comparison,
}) => {
  await atlas.resize(390, 844);
  await test.step('one territory alone does not mention a common scale', async () => {
    await atlas.read(address('departement-62'));
    await expect(comparison.drawing('Contour du Pas-de-Calais').first()).toBeVisible();
    await expect(comparison.outlines()).not.toContainText('même échelle');
    expect(await comparison.headOrder()).toEqual(['letter', 'name', 'remove']);
  });
  await test.step('outlines are named in good French', async () => {
    await atlas.goTo(address('departement-62', 'departement-88'));
    await expect(comparison.drawing('Contour du Pas-de-Calais')).toBeVisible();
    await expect(comparison.drawing('Contour des Vosges')).toBeVisible();
  });
  await test.step('sheets of one place are counted on their pin', async () => {
    await atlas.goTo(address('departement-54', 'region-44'));
    await expect(comparison.outlines().locator('svg [data-theme] text')).toHaveText(['2', '2']);
  });
  await test.step('what the note explains is drawn', async () => {
    await atlas.goTo(address('departement-88', 'departement-52'));
    await expect(comparison.outlines()).toContainText('chef-lieu');
    await atlas.goTo(address('commune-54395', 'commune-88160'));
    await expect(comparison.names()).toHaveText(['Nancy', 'Épinal']);
    await expect(comparison.outlines()).toContainText('au point, dans son intercommunalité');
  });
});
