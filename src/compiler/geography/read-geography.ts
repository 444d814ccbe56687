import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { dataRoot } from '../../content/files/content-folder.ts';
import type { Basemap, BasemapLand, Water } from '../../core/formats/map-files.ts';
import type { Topology } from '../../core/geo/topology.ts';
import { type Contours, isAreaTopology } from './build-topology.ts';
import { PLACES_FILE, parsePlaces } from './place-table.ts';
import { parseTowns, TOWNS_FILE } from './town-rows.ts';
import { NUMBER, parseTsv, WORDS } from './tsv.ts';

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

const OUTER_COLUMNS = {
  kind: v.picklist(['sea', 'country'], 'must be sea or country'),
  name: WORDS,
  longitude: NUMBER,
  latitude: NUMBER,
  /** MapLibre's zoom from which the name has room. */
  from: NUMBER,
};

export type OuterName = ReturnType<typeof parseOuterNames>[number];

/** @throws Error with `file:line` on a malformed row */
export const parseOuterNames = (text: string) =>
  parseTsv(text, OUTER_COLUMNS, OUTER_NAMES_FILE).map(({ row: { longitude, latitude, ...row } }) => ({
    ...row,
    position: [longitude, latitude] as const,
  }));

export const readOuterNames = (root: string) => parseOuterNames(textOf(root, OUTER_NAMES_FILE));
