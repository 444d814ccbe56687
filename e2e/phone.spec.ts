import { expect, test } from './driver/fixtures.ts';

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
  await atlas.read('/fiches/actes-romainville/');
  const height = async () => (await atlas.panel.boundingBox())?.height ?? 0;
  const half = await height();
  await atlas.button('Agrandir le panneau').click();
  await expect.poll(height).toBeGreaterThan(half + 200);
  await atlas.button('Réduire le panneau').click();
  await expect.poll(height).toBeLessThan(half - 100);
  await atlas.button('Agrandir le panneau').click();
  await expect.poll(height).toBeGreaterThan(half - 10);
});
