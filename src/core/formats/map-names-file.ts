import { shippedFile } from './shipped-file.ts';

/** `seat`: a town that is a préfecture. */
export type MapNameKind = 'region' | 'departement' | 'seat' | 'town' | 'sea' | 'country';

/**
 * A name on the map: kind, name, longitude and latitude (degrees), rank from 1 (shown first) to 4, MapLibre's zoom from which
 * it lies inside its territory (0: it has none to lie in), sheets about its territory, zoom from which their number fits too.
 */
export type MapName = readonly [
  kind: MapNameKind,
  name: string,
  longitude: number,
  latitude: number,
  rank: number,
  from: number,
  sheets: number,
  counted: number,
];

export interface MapNames {
  readonly names: readonly MapName[];
}

export const MAP_NAMES_FILE = shippedFile<MapNames>('noms.json', 3);
