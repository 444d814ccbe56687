import type { MultiLineString, Position } from 'geojson';
import type { Area, Areas, DescribedArea, Topology } from '../geo/topology.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import { shippedFile } from './shipped-file.ts';

interface NamedContour {
  readonly key: TerritoryKey;
  readonly name: string;
}

interface DepartementContour extends NamedContour {
  readonly code: string;
}

export interface SheetContour {
  readonly key: TerritoryKey;
  /** km². */
  readonly area: number;
}

/** Territories that are drawn at every scale, each under the main key of its perimeter. */
export type Overview = Topology<{
  regions: Areas<DescribedArea<NamedContour>>;
  departements: Areas<DescribedArea<DepartementContour>>;
  /** Groupings of every kind. */
  petr: Areas<DescribedArea<NamedContour>>;
  /** Widest first. */
  sheetTerritories: Areas<DescribedArea<SheetContour>>;
}>;

/** Generalised for the scale of the first view. */
export const OVERVIEW_FILE = shippedFile<Overview>('carte.topojson', 2);

/** The same territories, as fine as their contours are known. */
export const DETAIL_FILE = shippedFile<Overview>('carte-proche.topojson', 2);

export type BasemapLand = Topology<{
  /** Other countries, running on a little under France's borders; coarser with the distance. */
  land: Areas<Area>;
}>;

export type Basemap = BasemapLand & {
  readonly borders: MultiLineString;
};

export const BASEMAP_FILE = shippedFile<Basemap>('fond.topojson', 3);

/** Longitude, latitude in degrees. */
export interface Water {
  /** The largest first. */
  readonly rivers: readonly { readonly name: string; readonly lines: Position[][] }[];
  /** Lakes and estuaries, the rings of each. */
  readonly areas: Position[][][];
}

export const WATER_FILE = shippedFile<Water>('eaux.json', 1);

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
