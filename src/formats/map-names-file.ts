import { shippedFile } from './shipped-file.ts';

export type MapNameKind = 'region' | 'departement' | 'town';

/** A name on the map: kind, name, longitude and latitude (degrees), rank from 1 (shown first) to 4. */
export type MapName = readonly [
  kind: MapNameKind,
  name: string,
  longitude: number,
  latitude: number,
  rank: number,
];

export interface MapNames {
  readonly names: readonly MapName[];
}

export const MAP_NAMES_FILE = shippedFile<MapNames>('noms.json', 1, { names: 'array' });
