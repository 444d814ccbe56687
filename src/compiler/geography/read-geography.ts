import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Basemap, BasemapLand } from '../../core/formats/basemap-file.ts';
import type { Water } from '../../core/formats/water-file.ts';
import type { Topology } from '../../core/geo/topology.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { type Contours, isAreaTopology } from './build-topology.ts';
import { OUTER_NAMES_FILE, type OuterName, parseOuterNames } from './outer-names.ts';
import { PLACES_FILE, type PlaceRow, parsePlaces } from './place-table.ts';
import { parseTowns, TOWNS_FILE, type TownRow } from './town-rows.ts';

export const CONTOURS_FILE = 'data/territories/contours/france.topojson';
export const METADATA_FILE = 'data/territories/contours/metadata.json';
export const BASEMAP_FILE = 'data/territories/basemap/land.topojson';
export const BORDERS_FILE = 'data/territories/basemap/borders.geojson';
export const WATER_FILE = 'data/territories/basemap/water.json';

function readTopologyFile<T extends Topology>(root: string, file: string): T {
  const value: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  if (!isAreaTopology<T>(value)) throw new Error(`${file}: not a topology of areas`);
  return value;
}

/** An object a level, named as `LEVEL_SOURCES` says, each geometry's `id` its code. */
export function readTopology(root: string): Contours {
  return readTopologyFile(root, CONTOURS_FILE);
}

/** Neighbouring land, running on under France's frontiers, and borders abroad. */
export function readBasemap(root: string): Basemap {
  const land = readTopologyFile<BasemapLand>(root, BASEMAP_FILE);
  return { ...land, borders: JSON.parse(readFileSync(path.join(root, BORDERS_FILE), 'utf8')) };
}

/** Rivers as their source draws them, wherever borders are. */
export function readWater(root: string): Water {
  return JSON.parse(readFileSync(path.join(root, WATER_FILE), 'utf8'));
}

/** By `level:code`, for every territory that has a contour. */
export function readPlaces(root: string): ReadonlyMap<TerritoryKey, PlaceRow> {
  return parsePlaces(readFileSync(path.join(root, PLACES_FILE), 'utf8'));
}

export function readTowns(root: string): TownRow[] {
  return parseTowns(readFileSync(path.join(root, TOWNS_FILE), 'utf8'));
}

export function readOuterNames(root: string): OuterName[] {
  return parseOuterNames(readFileSync(path.join(root, OUTER_NAMES_FILE), 'utf8'));
}
