import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Basemap, BasemapLand, Water } from '../../core/formats/map-files.ts';
import type { Position } from '../../core/geo/position.ts';
import type { Topology } from '../../core/geo/topology.ts';
import { dataRoot } from '../content-folder.ts';
import { type Contours, isAreaTopology } from './build-topology.ts';
import { PLACES_FILE, parsePlaces } from './place-table.ts';
import { parseTowns, TOWNS_FILE } from './town-rows.ts';
import { parseTsv } from './tsv.ts';

export const CONTOURS_FILE = 'data/territories/contours/france.topojson';
export const METADATA_FILE = 'data/territories/contours/metadata.json';
export const BASEMAP_FILE = 'data/territories/basemap/land.topojson';
export const BORDERS_FILE = 'data/territories/basemap/borders.geojson';
export const WATER_FILE = 'data/territories/basemap/water.json';

const textOf = (root: string, file: string) => readFileSync(path.join(dataRoot(root, file), file), 'utf8');

function readTopologyFile<T extends Topology>(root: string, file: string): T {
  const value: unknown = JSON.parse(textOf(root, file));
  if (!isAreaTopology<T>(value)) throw new Error(`${file}: not a topology of areas`);
  return value;
}

/** An object a level, named as `LEVEL_SOURCES` says, each geometry's `id` its code. */
export const readTopology = (root: string): Contours => readTopologyFile(root, CONTOURS_FILE);

/** Neighbouring land, running on under France's frontiers, and borders abroad. */
export function readBasemap(root: string): Basemap {
  const land = readTopologyFile<BasemapLand>(root, BASEMAP_FILE);
  return { ...land, borders: JSON.parse(textOf(root, BORDERS_FILE)) };
}

/** Rivers as their source draws them, wherever borders are. */
export const readWater = (root: string): Water => JSON.parse(textOf(root, WATER_FILE));

/** By `level:code`, for every territory that has a contour. */
export const readPlaces = (root: string) => parsePlaces(textOf(root, PLACES_FILE));

export const readTowns = (root: string) => parseTowns(textOf(root, TOWNS_FILE));

/** Written by hand: no command makes it. */
const OUTER_NAMES_FILE = 'data/territories/basemap/outer-names.tsv';

export interface OuterName {
  readonly kind: 'sea' | 'country';
  readonly name: string;
  readonly position: Position;
  /** MapLibre's zoom from which the name has room. */
  readonly from: number;
}

const OUTER_COLUMNS = ['kind', 'name', 'longitude', 'latitude', 'from'] as const;

/** @throws Error with `file:line` on a malformed row */
export function parseOuterNames(text: string): OuterName[] {
  return parseTsv(text, OUTER_COLUMNS, OUTER_NAMES_FILE).map(({ cells: { kind, name }, place, number }) => {
    if (kind !== 'sea' && kind !== 'country') throw new Error(`${place}: kind must be sea or country`);
    return { kind, name, position: [number('longitude'), number('latitude')], from: number('from') };
  });
}

export const readOuterNames = (root: string) => parseOuterNames(textOf(root, OUTER_NAMES_FILE));
