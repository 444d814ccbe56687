import { expect, test } from './driver/fixtures.ts';

const WAYS = [
  ['32', '62', 'budget-citoyen-pas-de-calais'],
  ['53', '35', 'derniers-commerces-ille-et-vilaine'],
  ['84', '69', 'commande-publique-metropole-de-lyon'],
] as const;

for (const width of [390, 1440])
  test.describe(`without JavaScript, at ${width} px`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width, height: width === 390 ? 844 : 900 } });

    test('a région, a département and a sheet open by their drawn outlines, and are lit on arrival', async ({
      atlas,
      outlines,
    }) => {
      const lit = atlas.staticMap().locator('.frame .subject');
      for (const [region, departement, sheet] of WAYS) {
        await atlas.visit('/');
        await expect(lit).toHaveCount(0);
        await outlines.press(`a[data-territory="region:${region}"]`);
        await expect(lit).toHaveAttribute('data-territory', `region:${region}`);
        await outlines.press(`a.area[data-territory="departement:${departement}"]`);
        await expect(lit).toHaveAttribute('data-territory', `departement:${departement}`);
        await outlines.press(`a.area[data-sheet="${sheet}"]`);
        await expect(lit).toHaveAttribute('data-sheets', sheet);
        await expect(lit).toBeVisible();
      }
    });

    test('the list has the whole width of the panel', async ({ atlas }) => {
      await atlas.visit('/');
      const box = await atlas.panel.boundingBox();
      expect(box?.width).toBeGreaterThan(width === 390 ? 380 : 440);
    });
  });

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test.describe(`with the map, at ${width} px`, () => {
    test.use({ map: true, viewport: { width, height } });

    test('markers stand where they were drawn, within 6 px', async ({ atlas, outlines }) => {
      for (const path of ['/', '/territoires/region/75/', '/fiches/mobilite-rurale-pays-de-langres/']) {
        await atlas.visit(path);
        const places = await outlines.marks();
        expect(places.length, path).toBeGreaterThan(0);
        for (const { key, drawn, interactive } of places) {
          const apart = Math.hypot(drawn[0] - interactive[0], drawn[1] - interactive[1]);
          expect(apart, `${path} ${key}`).toBeLessThan(6);
        }
      }
    });
  });
