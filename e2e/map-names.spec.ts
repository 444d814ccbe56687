import { readPlaces, readTopology, readTowns } from '../src/compiler/geography/read-geography.ts';
import { readTerritoryTables } from '../src/compiler/geography/read-tables.ts';
import { territoryFeature } from '../src/compiler/geography/territory-feature.ts';
import { groupBy } from '../src/core/collections/group-by.ts';
import { contains } from '../src/core/geo/contains.ts';
import { distanceBetween } from '../src/core/geo/distance.ts';
import { typographic } from '../src/core/text/typography.ts';
import type { DrawnName } from '../src/map/gl/interaction/use-settled.ts';
import { expect, test } from './driver/fixtures.ts';

test.use({ map: true, viewport: { width: 1280, height: 900 }, deviceScaleFactor: 0.5 });

const root = process.cwd();
const topology = readTopology(root);
const tables = readTerritoryTables(root);
const places = readPlaces(root);
const towns = new Set(readTowns(root).map(({ name }) => name));

/** Twelve places: longitude and latitude in degrees. */
const PLACES = [
  ['Paris', 2.35, 48.86],
  ['Lyon', 4.85, 45.76],
  ['Toulouse', 1.44, 43.6],
  ['Vimoutiers', 0.197, 48.926],
  ['Guéret', 1.87, 46.17],
  ['Golfe du Morbihan', -2.8, 47.6],
  ['Saint-Georges', -51.8, 3.89],
  ['Nancy', 6.18, 48.69],
  ['Grasse', 6.92, 43.66],
  ['Langres', 5.33, 47.86],
  ['Arras', 2.78, 50.29],
  ['Ajaccio', 8.74, 41.92],
] as const;

const LEVELS_OF_LAYERS = {
  'noms-regions': ['region', tables.regions],
  'noms-departements': ['departement', tables.departements],
  'noms-epci': ['epci', tables.epci],
  'noms-communes': ['commune', tables.communes],
  'noms-villes': ['commune', tables.communes],
  'noms-villes-proches': ['commune', tables.communes],
  'noms-prefectures': ['commune', tables.communes],
} as const;

const plain = (name: string) =>
  name
    .replaceAll('\u2011', '-')
    .replaceAll(/[\u00a0\u202f]/gu, ' ')
    .replaceAll('\u2019', "'");

const contourOf = (level: 'region' | 'departement' | 'epci' | 'commune', code: string) =>
  territoryFeature(topology, level, code).geometry;

const drawnCommunes = new Set(topology.objects.communes?.geometries.map(({ id }) => id));

const rowsByName = new Map(
  Object.entries(LEVELS_OF_LAYERS).map(([layer, [level, rows]]) => [
    layer,
    {
      level,
      codes: groupBy(
        rows.filter(({ code }) => level !== 'commune' || drawnCommunes.has(code)),
        ({ name }) => plain(typographic(name)),
      ),
    },
  ]),
);

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
    const named = rowsByName.get(layer);
    if (!named) return [];
    const isInside = named.codes
      .get(plain(name))
      ?.some(({ code }) => contains(contourOf(named.level, code), at));
    return isInside ? [] : [`${name} (${layer})`];
  });
}

/** Names that are written twice in one layer, or in two. */
function repeated(names: readonly DrawnName[]): string[] {
  const seen = names.filter(({ layer }) => layer !== 'noms-mers-et-pays' && layer !== 'noms-epci');
  // Two communes may have one name.
  const isSame = (one: DrawnName, other: DrawnName) =>
    one.name === other.name && distanceBetween(one.at, other.at) < 5000;
  return seen
    .filter((one, at) => seen.findIndex((other) => isSame(one, other)) !== at)
    .map(({ name }) => name);
}

interface View {
  readonly names: readonly DrawnName[];
  readonly isInSight: (at: readonly [number, number]) => boolean;
}

/** Towns whose préfecture is in view, under no marker and without its name. */
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

/** None leaves the level to the zoom. */
const LEVELS = [
  '',
  '&niveau=regions',
  '&niveau=departements',
  '&niveau=intercommunalites',
  '&niveau=communes',
];

for (const zoom of ZOOMS) {
  test(`at zoom ${zoom} names lie in their territory, once, and no town is named before its préfecture`, {
    tag: '@long',
  }, async ({ atlas }) => {
    test.setTimeout(400_000);
    const faults: string[] = [];
    let seen = 0;
    for (const level of LEVELS)
      for (const [place, longitude, latitude] of PLACES) {
        const address = `/?vue=${latitude},${longitude},${zoom}${level}`;
        await (seen === 0 ? atlas.visit(address) : atlas.goTo(address));
        await atlas.canvas.waitForCamera([longitude, latitude], zoom);
        const names = await atlas.canvas.names();
        seen += names.length;
        const project = await atlas.canvas.projection();
        const markers = await atlas.canvas.markerBoxes();
        // A préfecture gives way to a marker and to the name of the level that a click takes.
        const over = names
          .filter(({ layer }) => /regions|departements|epci/u.test(layer))
          .map((one) => project(one.at));
        const isInSight = (at: readonly [number, number]) => {
          const { x, y } = project(at);
          const isUnder = [...markers, ...over].some((box) => Math.hypot(box.x - x, box.y - y) < 45);
          return x > 480 && x < 1200 && y > 140 && y < 820 && !isUnder;
        };
        const own = [...misplaced(names), ...repeated(names), ...beforeTheirSeat({ names, isInSight })];
        faults.push(...own.map((fault) => `${place}${level}: ${fault}`));
      }
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(10);
  });
}

test('on a phone region seats are named on the map of France, Paris first', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.resize(390, 844);
  await atlas.visit('/');
  const seats = (await atlas.canvas.names()).filter(({ layer }) => layer === 'noms-prefectures');
  expect(seats.map(({ name }) => name)).toContain('Paris');
  expect(seats.length).toBeGreaterThan(7);
});

for (const [path, name] of [
  ['/territoires/region/53/', 'Bretagne'],
  ['/territoires/departement/54/', 'Meurthe-et-Moselle'],
  ['/territoires/commune/75056/', 'Paris'],
  ['/fiches/mobilite-rurale-pays-de-langres/', 'Pays de Langres'],
  ['/territoires/departement/973/', 'Guyane'],
] as const)
  test(`what is open is always named, once: ${name}`, { tag: '@long' }, async ({ atlas }) => {
    await atlas.visit(path);
    const names = await atlas.canvas.names();
    const subject = names.find(({ layer }) => layer === 'nom-du-sujet');
    expect(plain(subject?.name ?? ''), path).toContain(name);
    expect(
      names.filter((one) => one.name === subject?.name),
      path,
    ).toHaveLength(1);
  });

test('communes that border the open one are named, and the largest of an open intercommunalité', {
  tag: '@long',
}, async ({ atlas }) => {
  const communes = async (path: string) => {
    await atlas.visit(path);
    await atlas.canvas.waitForDrawn('commune');
    const names = await atlas.canvas.names();
    expect(repeated(names), path).toEqual([]);
    return names.filter(({ layer }) => layer.startsWith('noms-communes')).map(({ name }) => plain(name));
  };
  // All round Valleroy but Moineville, whose dot lies under its name.
  const around = ['Moutiers', 'Hatrize', 'Abbéville-lès-Conflans', 'Ozerailles', 'Les Baroches'];
  expect(await communes('/territoires/commune/54542/')).toEqual(expect.arrayContaining(around));
  expect(await communes('/territoires/epci/200046977/')).toContain('Lyon');
});

test('on a phone a préfecture is named beside the marker of its métropole', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.resize(390, 844);
  await atlas.visit('/territoires/epci/200046977/');
  await atlas.shows('epci:200046977');
  await expect.poll(async () => (await atlas.canvas.names()).map(({ name }) => name)).toContain('Lyon');
});

test('an intercommunalité is named clear of the marker that lies in it', { tag: '@long' }, async ({
  atlas,
}) => {
  for (const [view, name] of [
    ['45.76,4.85,8.5', 'Métropole de Lyon'],
    ['43.6,1.44,8.5', 'Toulouse Métropole'],
    ['48.69,6.18,9.2', 'Métropole du Grand Nancy'],
  ] as const) {
    await atlas.visit(`/?vue=${view}`);
    const names = (await atlas.canvas.names()).filter(({ layer }) => layer === 'noms-epci');
    expect(names.map((one) => plain(one.name))).toContain(name);
  }
});

test('a level that is chosen draws its own names, where they fit', { tag: '@long' }, async ({ atlas }) => {
  const count = async (niveau: string, layer: string, vue = '') => {
    await atlas.visit(`/?niveau=${niveau}${vue}`);
    return (await atlas.canvas.names()).filter((name) => name.layer.startsWith(layer)).length;
  };
  expect(await count('regions', 'noms-regions')).toBeGreaterThan(6);
  expect(await count('departements', 'noms-departements')).toBeGreaterThan(30);
  expect(await count('departements', 'noms-regions')).toBe(0);
  expect(await count('intercommunalites', 'noms-epci', '&vue=46.17,1.87,8')).toBeGreaterThan(10);
});
