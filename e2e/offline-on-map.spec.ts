import type { Accessibility } from './driver/accessibility.ts';
import type { AtlasPage } from './driver/atlas-page.ts';
import { expect, test } from './driver/fixtures.ts';
import { looksOf } from './driver/map-looks.ts';
import type { Network } from './driver/network.ts';
import { BRIEF, SENTENCE, visitOnce } from './driver/offline-visit.ts';

test.use({
  serviceWorkers: 'allow',
  map: true,
  viewport: { width: 900, height: 600 },
  deviceScaleFactor: 0.5,
});

async function expectNoFault(accessibility: Accessibility, atlas: AtlasPage): Promise<void> {
  expect(await accessibility.faults(), 'light').toEqual([]);
  await atlas.dark();
  expect(await accessibility.faults(), 'dark').toEqual([]);
}

async function expectNoFaultOnLostPage(
  atlas: AtlasPage,
  network: Network,
  accessibility: Accessibility,
): Promise<void> {
  network.allowMissing('29');
  await network.open('/territoires/commune/29019/');
  await expect(atlas.alert()).toContainText('Cette page n’a pas pu être chargée.');
  expect(await accessibility.faults(), 'a page that is not kept').toEqual([]);
}

test('a second visit, whose files come from the device, draws the same map', { tag: '@long' }, async ({
  atlas,
  network,
}) => {
  await visitOnce(atlas, network);
  await atlas.canvas.waitForRivers();
  const before = await looksOf(atlas);
  await atlas.reload();
  await atlas.settled();
  await expect.poll(() => looksOf(atlas)).toEqual(before);
});

test('offline, A1 · the map is drawn, words are found, nothing is covered and axe finds no fault', {
  tag: '@long',
}, async ({ atlas, network, accessibility }) => {
  test.slow();
  await atlas.resize(1280, 800);
  await visitOnce(atlas, network);
  await network.cut();

  await test.step('the list, the map and the words of the sheets', async () => {
    await atlas.reload();
    await expect(atlas.cards()).toHaveCount(13);
    await atlas.settled();
    await expect(atlas.markers()).toHaveCount(11);
    await expect(network.notice).toHaveText(SENTENCE);
    await expectNoFault(accessibility, atlas);
    expect(await network.covers()).toEqual([]);
    expect(await atlas.scrollsSideways()).toBe(false);
    // Towns come with the intercommunalités.
    network.allowMissingDetail();
    await atlas.read('/?q=énergie%20citoyenne&couleur=revenu');
    await expect(atlas.cards()).toHaveCount(2);
    await expect(atlas.cards().first()).toContainText('l’énergie citoyenne');
    expect(atlas.search.get('couleur')).toBe('revenu');
  });

  await test.step('the territory of a sheet, though its commune or intercommunalité is not kept', async () => {
    await atlas.visit('/fiches/actes-romainville/');
    await atlas.shows('commune:93063');
    await atlas.header().getByRole('link', { name: 'À propos' }).click();
    await expect(atlas.heading).toHaveText('À propos');
    await atlas.goTo('/fiches/tiers-lieux-pays-de-grasse/');
    await atlas.shows('epci:200039857');
  });

  await expectNoFaultOnLostPage(atlas, network, accessibility);
});

test('offline, A1 · on a phone the notice covers nothing, axe finds no fault, and nothing of it is printed', {
  tag: '@long',
}, async ({ atlas, network, accessibility }) => {
  test.slow();
  await atlas.resize(320, 568);
  await visitOnce(atlas, network);
  await network.cut();

  await test.step('320 px wide', async () => {
    await expect(network.notice).toBeVisible();
    await expect(network.notice).toHaveText(BRIEF, { useInnerText: true });
    expect(await network.covers()).toEqual([]);
    expect(await atlas.scrollsSideways()).toBe(false);
    await atlas.button('Agrandir le panneau').click();
    await expect(atlas.button('Réduire le panneau')).toBeVisible();
    await expect.poll(() => network.covers()).toEqual([]);
    await atlas.enlargeText(200);
    await expect.poll(() => network.covers()).toEqual([]);
    await atlas.print();
    await expect(network.notice).toBeHidden();
    await atlas.onScreen();
  });

  await test.step('390 px wide', async () => {
    await atlas.resize(390, 844);
    await network.open('/');
    await expect(network.notice).toBeVisible();
    await expect(atlas.cards()).toHaveCount(13);
    await expectNoFault(accessibility, atlas);
    expect(await network.covers()).toEqual([]);
    expect(await atlas.scrollsSideways()).toBe(false);
  });

  await expectNoFaultOnLostPage(atlas, network, accessibility);
});
