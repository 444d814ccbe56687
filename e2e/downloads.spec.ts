import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { EXAMPLES } from '../src/features/info/examples.ts';
import { expect, test } from './driver/fixtures.ts';

/** Level and code of each sheet's territory, in the order of the document (COG 2026). */
const TERRITORIES = [
  'departement 62',
  'departement 54',
  'departement 54',
  'commune 75056',
  'commune 75056',
  'commune 69266',
  'epci 200046977',
  'commune 93063',
  'epci 200039857',
  'petr pays-de-langres',
  'departement 35',
  'epci 243100518',
  'region 75',
];

test('thirteen points carry the levels and codes of their territories', async ({ atlas }) => {
  const points: FeatureCollection<Point> = JSON.parse(await atlas.file('donnees/initiatives.geojson'));
  expect(points.features.map(({ properties }) => `${properties?.niveau} ${properties?.code}`)).toEqual(
    TERRITORIES,
  );
  for (const { properties } of points.features) {
    expect(Object.keys(properties ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'titre',
        'niveau',
        'code',
        'territoire',
        'departement',
        'region',
        'themes',
        'url',
      ]),
    );
    await atlas.file(new URL(properties?.url).pathname.slice(1));
  }
});

test('each point lies inside its département and its région', async ({ atlas }) => {
  const read = async (name: string): Promise<FeatureCollection<Polygon | MultiPolygon>> =>
    JSON.parse(await atlas.file(`donnees/${name}.geojson`));
  const points: FeatureCollection<Point> = JSON.parse(await atlas.file('donnees/initiatives.geojson'));
  const [departements, regions] = [await read('departements'), await read('regions')];
  expect(departements.features).toHaveLength(101);
  expect(regions.features).toHaveLength(18);
  for (const point of points.features) {
    const { departement, region } = point.properties ?? {};
    const inside = (from: typeof regions, code: string) =>
      from.features.some((one) => one.properties?.code === code && booleanPointInPolygon(point, one));
    if (departement)
      expect(inside(departements, departement), `${point.properties?.id} in ${departement}`).toBe(true);
    expect(inside(regions, region), `${point.properties?.id} in ${region}`).toBe(true);
  }
});

test('the full content and the table hold the thirteen sheets', async ({ atlas }) => {
  const edition = {
    version: '3.0.0',
    licence: 'droits des auteurs, texte reproduit avec sa source',
    date: null,
  };
  const { initiatives: sheets, ...described } = JSON.parse(await atlas.file('donnees/initiatives.json'));
  expect(described).toEqual(edition);
  expect(sheets).toHaveLength(13);
  expect(sheets.filter((sheet: { quotation: unknown }) => sheet.quotation)).toHaveLength(11);
  expect(sheets.flatMap((sheet: { captions: unknown[] }) => sheet.captions)).toHaveLength(12);
  const table = await atlas.file('donnees/initiatives.csv');
  const [head = '', ...lines] = table.trim().split('\r\n');
  expect(head).toMatch(/;jeu_version;jeu_licence;jeu_date$/u);
  expect(lines).toHaveLength(13);
  for (const line of lines) expect(line).toContain(`;${edition.version};"${edition.licence}";`);
});

test('each example of the page on open data runs, and says what the files hold', async ({ baseURL }) => {
  const printed = await Promise.all(
    EXAMPLES.map(async ({ code }) => {
      const module = code(baseURL ?? '', 'emploi-insertion');
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', module]);
      return stdout.trimEnd().split('\n');
    }),
  );
  expect(printed[0]?.[0]).toBe('13 fiches, sans date, droits des auteurs, texte reproduit avec sa source');
  expect(printed[0]?.slice(1).join('\n')).toContain('Villeurbanne : ');
  expect(printed[1]).toContain('Grand Est : 3');
  expect(printed[2]?.[1]).toBe('13 lignes');
  expect(printed[3]).toContain('communes.geojson 3.0.0 2026-01-01 ODbL 1.0');
});
