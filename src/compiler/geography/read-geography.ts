import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { Contours } from './contour-topology.ts';
import { BASEMAP_FILE, CONTOURS_FILE } from './geography-files.ts';
import type { PlaceRow } from './place-rows.ts';
import { PLACES_FILE, parsePlaces } from './place-table.ts';
import { parseTowns, TOWNS_FILE, type TownRow } from './town-rows.ts';

export { departementsGeoJson, regionsGeoJson } from './territory-feature.ts';

function readTopologyFile(root: string, file: string): Contours {
  const value: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Topology') {
    throw new Error(`${file}: not a topology`);
  }
  return value as Contours;
}

/** The committed contours: objects `communes`, `epci`, `ept`, `departements`, `regions`, `petr`, each geometry's `id` its code. */
export function readTopology(root: string): Contours {
  return readTopologyFile(root, CONTOURS_FILE);
}

/** The committed basemap: objects `land` (neighbours, running on under France's frontiers) and `water`. */
export function readBasemap(root: string): Contours {
  return readTopologyFile(root, BASEMAP_FILE);
}

/** Pin, bbox and area of every territory that has a contour, by `level:code`. */
export function readPlaces(root: string): ReadonlyMap<TerritoryKey, PlaceRow> {
  return parsePlaces(readFileSync(path.join(root, PLACES_FILE), 'utf8'));
}

/** Towns that the map names, most populous first. */
export function readTowns(root: string): TownRow[] {
  return parseTowns(readFileSync(path.join(root, TOWNS_FILE), 'utf8'));
}
