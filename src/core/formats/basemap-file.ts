import type { MultiLineString } from 'geojson';
import type { Area, Areas, Topology } from '../geo/topology.ts';
import { shippedFile } from './shipped-file.ts';

export type BasemapLand = Topology<{
  /** Other countries, running on a little under France's borders; coarser with the distance. */
  land: Areas<Area>;
}>;

export type Basemap = BasemapLand & {
  readonly borders: MultiLineString;
};

export const BASEMAP_FILE = shippedFile<Basemap>('fond.topojson', 3);
