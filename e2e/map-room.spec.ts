import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

/** Least share of the map that is free of controls, at first and with the panel at its lowest. */
const PHONES = [
  { width: 390, height: 844, first: 0.8, lowest: 0.88 },
  { width: 320, height: 640, first: 0.7, lowest: 0.75 },
  { width: 768, height: 1024, first: 0.88, lowest: 0.88 },
] as const;

const DESKS = [
  { width: 1440, height: 900, first: 0.88 },
  { width: 1000, height: 640, first: 0.7 },
  { width: 1024, height: 768, first: 0.75 },
  { width: 1280, height: 720, first: 0.8 },
  { width: 1920, height: 1080, first: 0.88 },
] as const;

for (const { width, height, first, lowest } of PHONES)
  test.describe(`on a touch screen of ${width} px`, () => {
    test.use({ ...SMALL_MAP, viewport: { width, height }, hasTouch: true, isMobile: true });

    test('controls leave the map free, and hide no marker', { tag: '@long' }, async ({ atlas, mapRoom }) => {
      await atlas.visit('/');
      await atlas.shows('france');
      await expect(atlas.button('Affichage')).toBeVisible();
      await expect(atlas.button('Outre-mer')).toBeVisible();
      for (const name of [/^Zoomer/, /^Dézoomer/]) await expect(atlas.button(name)).toBeHidden();
      const { free, covered } = await mapRoom.read();
      expect(covered).toEqual([]);
      expect(free).toBeGreaterThanOrEqual(first);
      if (height > 640) {
        await atlas.goTo('/?couleur=densite');
        await expect(atlas.button('Densité')).toBeVisible();
        const coloured = await mapRoom.read();
        expect(coloured.covered).toEqual([]);
        expect(coloured.free).toBeGreaterThanOrEqual(first);
      }
      await atlas.button('Agrandir le panneau').click();
      await atlas.button('Réduire le panneau').click();
      await expect.poll(async () => (await mapRoom.read()).free).toBeGreaterThanOrEqual(lowest);
    });
  });

for (const { width, height, first } of DESKS)
  test.describe(`with a mouse, at ${width} px`, () => {
    test.use({ ...SMALL_MAP, viewport: { width, height } });

    test('controls leave the map free, and hide no marker', { tag: '@long' }, async ({ atlas, mapRoom }) => {
      await atlas.visit('/');
      await atlas.shows('france');
      const { free, covered } = await mapRoom.read();
      expect(covered).toEqual([]);
      expect(free).toBeGreaterThanOrEqual(first);
      // A smaller map has no room for a list beside so many markers.
      if (width < 1440) return;
      for (const place of ['Meurthe-et-Moselle', 'Paris']) {
        await atlas.group(place).click();
        expect(await mapRoom.hiddenByList()).toEqual([]);
        await atlas.press('Escape');
      }
    });
  });
