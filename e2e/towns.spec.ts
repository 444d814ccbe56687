import { readTerritoryTables } from '../src/compiler/geography/read-tables.ts';
import { TOWNS, type Town } from '../src/compiler/geography/town-centres.fixture.ts';
import type { AtlasPage } from './driver/atlas-page.ts';
import { SMALL_MAP, test } from './driver/fixtures.ts';

// A unit test, beside the list of towns, checks which contours hold each of them.

const tables = readTerritoryTables('.');
const overseas = new Set(['01', '02', '03', '04', '06']);

/** Paths that a click at each zoom opens, from the COG. An overseas région has the page of its département. */
function expected(code: string): [zoom: number, path: string][] {
  const commune = tables.communes.find((row) => row.code === code);
  if (!commune) throw new Error(`no commune ${code}`);
  const { departement, region, epci } = commune;
  return [
    [5.6, overseas.has(region) ? `departement/${departement}` : `region/${region}`],
    [7, `departement/${departement}`],
    [8.6, `epci/${epci}`],
    [10.2, `commune/${code}`],
  ];
}

async function clickTown(atlas: AtlasPage, [code, ...at]: Town): Promise<void> {
  for (const [zoom, path] of expected(code)) {
    await atlas.goTo(`/?vue=${at[1]},${at[0]},${zoom}`);
    await atlas.canvas.waitForCamera(at, zoom);
    await atlas.canvas.clickAt(...at);
    await atlas.isAt(`/territoires/${path}/`);
  }
}

test.use(SMALL_MAP);

/** A town of a mainland métropole, one overseas, one of Corse. */
const CLICKED = ['38185', '97101', '2A004'];

test('a click at four zooms selects what is there', { tag: '@long' }, async ({ atlas }) => {
  const towns = Object.values(TOWNS).flat();
  await atlas.visit('/');
  for (const town of towns.filter(([code]) => CLICKED.includes(code)))
    await test.step(town[0], () => clickTown(atlas, town));
});

for (const [region, towns] of Object.entries(TOWNS))
  test(`a click on three towns at four zooms selects what is there: ${region}`, { tag: '@long' }, async ({
    atlas,
  }) => {
    await atlas.visit('/');
    for (const town of towns) await clickTown(atlas, town);
  });
