import { readPlaces, readTopology, readTowns } from '../src/compiler/geography/read-geography.ts';
import { readTerritoryTables } from '../src/compiler/geography/read-tables.ts';
import { territoryFeature } from '../src/compiler/geography/territory-feature.ts';
import { contains } from '../src/geo/contains.ts';
import type { DrawnName } from '../src/map/interaction/drawn-names.ts';
import { expect, test } from './driver/fixtures.ts';

test.use({ map: true, viewport: { width: 1280, height: 900 }, deviceScaleFactor: 0.5 });

const root = process.cwd();
const topology = readTopology(root);
const tables = readTerritoryTables(root);
const places = readPlaces(root);
const towns = new Set(readTowns(root).map(({ name }) => name));

const plain = (name: string) =>
  name.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ').replaceAll('\u2019', "'");

const contourOf = (level: 'region' | 'departement', code: string) =>
  territoryFeature(topology, level, code).geometry;

const seatOf = new Map(
  tables.departements.map(({ code, seat }) => {
    const { name = '' } = tables.communes.find((commune) => commune.code === seat) ?? {};
    return [code, { name, pin: places.get(`commune:${seat}`)?.pin ?? ([0, 0] as const) }];
  }),
);

const departementAt = (at: readonly [number, number]) =>
  tables.departements.find(({ code }) => contains(contourOf('departement', code), at))?.code;

function misplaced(names: readonly DrawnName[]): string[] {
  return names.flatMap(({ layer, name, at }) => {
    const level = layer === 'noms-regions' ? 'region' : layer === 'noms-departements' ? 'departement' : null;
    if (!level) return [];
    const rows = level === 'region' ? tables.regions : tables.departements;
    const row = rows.find((one) => plain(one.name) === plain(name));
    return row && contains(contourOf(level, row.code), at) ? [] : [`${name} (${layer})`];
  });
}

/** Names that stand twice in one layer, or in two. */
function repeated(names: readonly DrawnName[]): string[] {
  const seen = names
    .filter(({ layer }) => layer !== 'noms-mers-et-pays' && layer !== 'noms-epci')
    .map(({ name }) => name);
  return seen.filter((name, at) => seen.indexOf(name) !== at);
}

interface View {
  readonly names: readonly DrawnName[];
  readonly isInSight: (at: readonly [number, number]) => boolean;
}

/** Towns whose préfecture is in sight, under no marker and without its name. */
function beforeTheirSeat({ names, isInSight }: View): string[] {
  const shown = new Set(names.map(({ name }) => plain(name)));
  return names
    .filter(({ layer, name }) => layer === 'noms-villes' && towns.has(plain(name)))
    .flatMap(({ name, at }) => {
      const seat = seatOf.get(departementAt(at) ?? '');
      return seat && !shown.has(plain(seat.name)) && isInSight(seat.pin)
        ? [`${name} and not ${seat.name}`]
        : [];
    });
}

const ZOOMS = Array.from({ length: 13 }, (_, at) => 5 + at / 2);

/** One département in so many is looked at: near ones lie in one view. */
const everyNth = (zoom: number) => (zoom < 6 ? 101 : zoom < 7 ? 25 : zoom < 8 ? 6 : 1);

for (const zoom of ZOOMS)
  test(`at zoom ${zoom} names lie in their territory, once, and no town is named before its préfecture`, {
    tag: zoom === 5.5 || zoom === 7 ? [] : '@long',
  }, async ({ atlas }) => {
    test.setTimeout(400_000);
    const looked = tables.departements.filter((_, at) => at % everyNth(zoom) === 0);
    const faults: string[] = [];
    let seen = 0;
    for (const { code, name } of zoom < 6 ? looked.slice(0, 1) : looked) {
      const [longitude, latitude] =
        zoom < 6 ? [2.5, 46.6] : (places.get(`departement:${code}`)?.pin ?? [0, 0]);
      const vue = `${latitude.toFixed(4)},${longitude.toFixed(4)},${zoom}`;
      await (seen === 0 ? atlas.visit(`/?vue=${vue}`) : atlas.goTo(`/?vue=${vue}`));
      await atlas.canvas.waitForCamera([Number(longitude.toFixed(4)), Number(latitude.toFixed(4))], zoom);
      const names = await atlas.canvas.names();
      seen += names.length;
      const project = await atlas.canvas.projection();
      const markers = await atlas.canvas.markerBoxes();
      const isInSight = (at: readonly [number, number]) => {
        const { x, y } = project(at);
        const isUnder = markers.some((box) => Math.hypot(box.x - x, box.y - y) < 45);
        return x > 480 && x < 1200 && y > 140 && y < 820 && !isUnder;
      };
      const own = [...misplaced(names), ...repeated(names), ...beforeTheirSeat({ names, isInSight })];
      faults.push(...own.map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(10);
  });

test('on a phone region seats are named on the map of France, Paris first', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.resize(390, 844);
  await atlas.visit('/');
  const seats = (await atlas.canvas.names()).filter(({ layer }) => layer === 'noms-prefectures');
  expect(seats.map(({ name }) => name)).toContain('Paris');
  expect(seats.length).toBeGreaterThan(7);
});

test('what is open is always named, once', async ({ atlas }) => {
  for (const [path, name] of [
    ['/territoires/region/53/', 'Bretagne'],
    ['/territoires/departement/54/', 'Meurthe-et-Moselle'],
    ['/territoires/commune/75056/', 'Paris'],
    ['/fiches/mobilite-rurale-pays-de-langres/', 'Pays de Langres'],
    ['/territoires/departement/973/', 'Guyane'],
  ] as const) {
    await atlas.visit(path);
    const names = await atlas.canvas.names();
    const subject = names.find(({ layer }) => layer === 'nom-du-sujet');
    expect(plain(subject?.name ?? ''), path).toContain(name);
    expect(
      names.filter((one) => one.name === subject?.name),
      path,
    ).toHaveLength(1);
  }
});

test('communes that border the open one are named, and the largest of an open intercommunalité', async ({
  atlas,
}) => {
  const communes = async (path: string) => {
    await atlas.visit(path);
    await atlas.canvas.waitForDrawn('commune');
    const names = await atlas.canvas.names();
    expect(repeated(names), path).toEqual([]);
    return names.filter(({ layer }) => layer.startsWith('noms-communes')).map(({ name }) => plain(name));
  };
  // All round Valleroy but Auboué, too narrow for its name.
  const around = [
    'Moutiers',
    'Moineville',
    'Hatrize',
    'Abbéville-lès-Conflans',
    'Ozerailles',
    'Les Baroches',
  ];
  expect(await communes('/territoires/commune/54542/')).toEqual(expect.arrayContaining(around));
  expect(await communes('/territoires/epci/200046977/')).toContain('Lyon');
});

test('on a phone a préfecture is named beside the marker of its métropole', async ({ atlas }) => {
  await atlas.resize(390, 844);
  await atlas.visit('/territoires/epci/200046977/');
  await atlas.shows('epci:200046977');
  await expect.poll(async () => (await atlas.canvas.names()).map(({ name }) => name)).toContain('Lyon');
});

test('a level that is chosen draws its own names at the scale of France', { tag: '@long' }, async ({
  atlas,
}) => {
  const count = async (niveau: string, layer: string) => {
    await atlas.visit(`/?niveau=${niveau}`);
    return (await atlas.canvas.names()).filter((name) => name.layer.startsWith(layer)).length;
  };
  expect(await count('regions', 'noms-regions')).toBeGreaterThan(6);
  expect(await count('departements', 'noms-departements')).toBeGreaterThan(30);
  expect(await count('departements', 'noms-regions')).toBe(0);
  expect(await count('intercommunalites', 'noms-epci')).toBeGreaterThan(15);
});
