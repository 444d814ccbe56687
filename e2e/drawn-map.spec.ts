import { readTerritoryTables } from '../src/compiler/geography/read-tables.ts';
import { territoryFeature } from '../src/compiler/geography/territory-feature.ts';
import { territoryGeography } from '../src/compiler/territories/territory-content.ts';
import { contentAt } from '../src/content/files/content-folder.ts';
import { apart, awayFrom, ringsOf, sheetPins } from './driver/drawn-outlines.ts';
import { expect, test } from './driver/fixtures.ts';

const WAYS = [
  ['32', '62', 'budget-citoyen-pas-de-calais'],
  ['53', '35', 'derniers-commerces-ille-et-vilaine'],
  ['84', '69', 'commande-publique-metropole-de-lyon'],
] as const;

for (const width of [390, 1440])
  test.describe(`without JavaScript, at ${width} px`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width, height: width === 390 ? 844 : 900 } });

    test('a région, a département and a sheet open by their drawn outlines, and are highlighted on arrival', async ({
      atlas,
      outlines,
    }) => {
      const highlighted = atlas.staticMap().locator('.frame .subject');
      for (const [region, departement, sheet] of WAYS) {
        await atlas.visit('/');
        await expect(highlighted).toHaveCount(0);
        await outlines.press(`a[data-territory="region:${region}"]`);
        await expect(highlighted).toHaveAttribute('data-territory', `region:${region}`);
        await outlines.press(`a.area[data-territory="departement:${departement}"]`);
        await expect(highlighted).toHaveAttribute('data-territory', `departement:${departement}`);
        await outlines.press(`a.area[data-sheet="${sheet}"]`);
        await expect(highlighted).toHaveAttribute('data-sheets', sheet);
        await expect(highlighted).toBeVisible();
      }
    });

    test('the list has the whole width of the panel', async ({ atlas }) => {
      await atlas.visit('/');
      const box = await atlas.panel.boundingBox();
      expect(box?.width).toBeGreaterThan(width === 390 ? 380 : 440);
    });
  });

/** Addresses, each with what it is about. */
const ADDRESSES = [
  ['/', null],
  ['/territoires/region/75/', ['region', '75']],
  ['/fiches/mobilite-rurale-pays-de-langres/', ['petr', 'pays-de-langres']],
  ['/territoires/region/53/', ['region', '53']],
  ['/territoires/departement/62/', ['departement', '62']],
  ['/territoires/departement/69/', ['departement', '69']],
  // Its contour is not surveyed: what it lies in is drawn first.
  ['/fiches/actes-romainville/', ['ept', '200057875']],
  ['/fiches/commande-publique-metropole-de-lyon/', ['epci', '200046977']],
  ['/fiches/migracoop-paris/', ['commune', '75056']],
  ['/fiches/ess-quartiers-toulouse-metropole/', ['epci', '243100518']],
  ['/comparer/?territoires=departement-62,departement-35', null],
  ['/comparer/?territoires=commune-93063,commune-75056', null],
] as const;

/** With the union of each grouping's communes. */
const contoursDrawn = () =>
  territoryGeography(contentAt('data'), readTerritoryTables(process.cwd())).contours;

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test.describe(`with the map, at ${width} px`, () => {
    test.use({ map: true, viewport: { width, height } });

    test('what is drawn first is where MapLibre has it: points and the subject within 2 px, marks within 6', {
      tag: '@long',
    }, async ({ atlas, outlines }) => {
      const pins = sheetPins(await atlas.file('donnees/initiatives.geojson'));
      for (const [path, subject] of ADDRESSES) {
        const release = await atlas.holdFile('AtlasMap');
        await atlas.openHeld(path);
        if (path.startsWith('/comparer/')) await outlines.compares();
        const marks = await outlines.marks();
        const points = await outlines.subject();
        await release();
        await atlas.settled();
        const project = await atlas.canvas.projection();
        const interactive = await outlines.interactive();
        expect(marks.length, path).toBeGreaterThan(0);
        for (const { key, sheet, truePoint, middle } of marks) {
          const { x, y } = project(pins.get(key) ?? [0, 0]);
          // Far outside the window a hair's breadth of scale is pixels.
          if (Math.hypot(x - width / 2, y - height / 2) > 2 * Math.max(width, height)) continue;
          expect(apart(truePoint, [x, y]), `${path} ${key}, its point`).toBeLessThan(2);
          expect(apart(middle, interactive[sheet] ?? [0, 0]), `${path} ${key}, its marker`).toBeLessThan(6);
        }
        if (subject === null) continue;
        const rings = ringsOf(territoryFeature(contoursDrawn(), subject[0], subject[1]).geometry).map(
          (ring) =>
            ring.map(([longitude = 0, latitude = 0]) => {
              const { x, y } = project([longitude, latitude]);
              return [x, y] as const;
            }),
        );
        expect(points.length, path).toBeGreaterThan(100);
        expect(Math.max(...points.map((point) => awayFrom(rings, point))), path).toBeLessThan(2);
      }
    });
  });
