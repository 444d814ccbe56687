import { readTopology } from '../src/compiler/geography/read-geography.ts';
import { areasOf } from '../src/compiler/geography/territory-feature.ts';
import { bordersWithin, innerBorders } from '../src/core/geo/topology.ts';
import type { AtlasPage } from './driver/atlas-page.ts';
import { expect, test } from './driver/fixtures.ts';
import { lineContrasts, nameContrast } from './screenshot-contrast.ts';

/** A line thinner than a pixel is mixed with its background. */
const SCALE = 2;

test.use({ map: true, viewport: { width: 1280, height: 900 }, deviceScaleFactor: SCALE });

const contours = readTopology(process.cwd());

const [regions = [], departements = [], epci = []] = (['region', 'departement', 'epci'] as const).map(
  (level) => areasOf(contours, level),
);

/** Of each level, without those that are a wider one's too. */
const BORDERS = {
  regions: innerBorders(contours, regions),
  departements: bordersWithin(contours, departements, regions),
  intercommunalites: bordersWithin(contours, epci, departements),
};

/** Names that are centred on their place: no marker moves them. */
const CENTRED = ['noms-regions', 'noms-departements', 'noms-epci', 'noms-communes', 'nom-du-sujet'];

async function contrastsOf(atlas: AtlasPage, level: keyof typeof BORDERS) {
  const project = await atlas.canvas.projection();
  const box = await atlas.map.boundingBox();
  const place = (at: readonly [number, number]) => {
    const { x, y } = project(at);
    return [SCALE * (x - (box?.x ?? 0)), SCALE * (y - (box?.y ?? 0))] as const;
  };
  const lines = BORDERS[level].coordinates.map((line) =>
    line.map(([longitude = 0, latitude = 0]) => place([longitude, latitude])),
  );
  const named = await atlas.canvas.names();
  const screenshot = await atlas.canvas.screenshotAlone('device');
  const names = named
    .filter(({ layer }) => CENTRED.includes(layer))
    .flatMap(({ name, at }) => {
      const found = nameContrast(screenshot, place(at));
      return found === null ? [] : [{ name, found }];
    });
  return { lines: lineContrasts(screenshot, lines).toSorted((a, b) => a - b), names };
}

const share = (all: readonly number[], least: number) =>
  all.filter((one) => one >= least).length / Math.max(1, all.length);

/** WCAG 1.4.11 and 1.4.3. A name, a marker's tint or another line may lie over a part of a border. */
const LEAST = { line: 3, share: 0.85, name: 4.5 };

type Level = keyof typeof BORDERS;

async function expectSeen(atlas: AtlasPage, path: string, level: Level): Promise<void> {
  await atlas.visit(path);
  const { lines, names } = await contrastsOf(atlas, level);
  expect(lines.length, path).toBeGreaterThan(100);
  expect(share(lines, LEAST.line), `${level} on ${path}`).toBeGreaterThan(LEAST.share);
  const faint = names.filter(({ found }) => found < LEAST.name).map(({ name }) => name);
  expect(faint, path).toEqual([]);
}

async function expectAside(atlas: AtlasPage, path: string, level: Level): Promise<void> {
  await atlas.visit(path);
  const { lines } = await contrastsOf(atlas, level);
  // Where a river keeps to a border both are seen.
  expect(share(lines, LEAST.line), `${level} on ${path}`).toBeLessThan(0.4);
}

const CLOSER = [
  ['/?vue=48.3,3.5,7', 'departements'],
  ['/?vue=48.6,6.3,9', 'intercommunalites'],
] as const;

for (const scheme of ['light', 'dark'] as const) {
  test(`at the scale of France a level that is chosen has its borders at 3:1, and its names; others step aside, ${scheme}`, {
    tag: '@long',
  }, async ({ atlas }) => {
    test.slow();
    if (scheme === 'dark') await atlas.dark();
    await expectSeen(atlas, '/', 'regions');
    for (const level of ['departements', 'intercommunalites'] as const) {
      await expectAside(atlas, '/', level);
      await expectSeen(atlas, `/?niveau=${level}`, level);
    }
  });

  test(`closer, what a click selects has its borders at 3:1, and its names, ${scheme}`, {
    tag: '@long',
  }, async ({ atlas }) => {
    test.slow();
    if (scheme === 'dark') await atlas.dark();
    for (const [path, level] of CLOSER) await expectSeen(atlas, path, level);
  });
}
