import { readTerritoryTables } from '../src/compiler/geography/read-tables.ts';
import type { AtlasPage } from './driver/atlas-page.ts';
import { expect, test } from './driver/fixtures.ts';
import type { LngLat } from './driver/map-canvas.ts';

// Of Île-de-France, towns that the markers of Paris and Romainville do not cover.
/** INSEE code of the commune, longitude and latitude of its centre (degrees), by région; from an atlas, not from our contours. */
const TOWNS: Readonly<Record<string, readonly (readonly [code: string, ...LngLat])[]>> = {
  'Auvergne-Rhône-Alpes': [
    ['63113', 3.087, 45.777],
    ['38185', 5.724, 45.188],
    ['74010', 6.129, 45.899],
  ],
  'Bourgogne-Franche-Comté': [
    ['21231', 5.041, 47.322],
    ['25056', 6.024, 47.237],
    ['89024', 3.573, 47.798],
  ],
  Bretagne: [
    ['29019', -4.486, 48.39],
    ['56260', -2.76, 47.658],
    ['22278', -2.765, 48.514],
  ],
  'Centre-Val de Loire': [
    ['45234', 1.909, 47.902],
    ['37261', 0.689, 47.394],
    ['18033', 2.399, 47.081],
  ],
  Corse: [
    ['2A004', 8.738, 41.919],
    ['2B033', 9.45, 42.697],
    ['2B096', 9.149, 42.306],
  ],
  'Grand Est': [
    ['67482', 7.752, 48.573],
    ['51454', 4.032, 49.254],
    ['57463', 6.176, 49.119],
  ],
  'Hauts-de-France': [
    ['59350', 3.063, 50.637],
    ['80021', 2.3, 49.894],
    ['60057', 2.081, 49.43],
  ],
  'Île-de-France': [
    ['77379', 3.299, 48.56],
    ['78517', 1.835, 48.644],
    ['91223', 2.162, 48.435],
  ],
  Normandie: [
    ['76540', 1.099, 49.443],
    ['14118', -0.37, 49.183],
    ['61001', 0.091, 48.432],
  ],
  'Nouvelle-Aquitaine': [
    ['33063', -0.579, 44.838],
    ['86194', 0.34, 46.58],
    ['64445', -0.37, 43.296],
  ],
  Occitanie: [
    ['34172', 3.877, 43.611],
    ['66136', 2.895, 42.699],
    ['12202', 2.575, 44.35],
  ],
  'Pays de la Loire': [
    ['44109', -1.554, 47.218],
    ['49007', -0.554, 47.473],
    ['72181', 0.199, 48.006],
  ],
  "Provence-Alpes-Côte d'Azur": [
    ['13055', 5.4, 43.3],
    ['05061', 6.08, 44.559],
    ['83137', 5.928, 43.125],
  ],
  Guadeloupe: [
    ['97101', -61.504, 16.271],
    ['97115', -61.631, 16.269],
    ['97116', -61.452, 16.331],
  ],
  Martinique: [
    ['97209', -61.065, 14.617],
    ['97213', -61.001, 14.614],
    ['97224', -61.04, 14.671],
  ],
  Guyane: [
    ['97307', -52.328, 4.848],
    ['97352', -53.21, 3.623],
    ['97301', -52.134, 4.315],
  ],
  'La Réunion': [
    ['97411', 55.451, -20.89],
    ['97422', 55.515, -21.278],
    ['97416', 55.478, -21.33],
  ],
  Mayotte: [
    ['97611', 45.21, -12.78],
    ['97614', 45.136, -12.846],
    ['97617', 45.103, -12.785],
  ],
};

const tables = readTerritoryTables('.');
const overseas = new Set(['01', '02', '03', '04', '06']);

/** What a click at each zoom must open, from the COG. One perimeter has one page: an overseas région is its département. */
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

async function clickTown(atlas: AtlasPage, [code, ...at]: readonly [string, ...LngLat]): Promise<void> {
  for (const [zoom, path] of expected(code)) {
    await atlas.goTo(`/?vue=${at[1]},${at[0]},${zoom}`);
    await atlas.canvas.waitForCamera(at, zoom);
    await atlas.canvas.clickAt(...at);
    await atlas.isAt(`/territoires/${path}/`);
  }
}

// A smaller map is drawn faster where there is no graphics card.
test.use({ map: true, viewport: { width: 1000, height: 560 }, deviceScaleFactor: 0.5 });

test('three towns of each of the eighteen régions', () => {
  expect(Object.keys(TOWNS).sort()).toEqual(tables.regions.map(({ name }) => name).sort());
  for (const towns of Object.values(TOWNS)) expect(new Set(towns.map(([code]) => code)).size).toBe(3);
});

for (const [region, towns] of Object.entries(TOWNS))
  test(`a click at four zooms selects what is there: ${region}`, async ({ atlas }) => {
    await atlas.visit('/');
    for (const town of towns) await clickTown(atlas, town);
  });
