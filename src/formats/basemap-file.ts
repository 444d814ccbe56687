import type { Area, Areas, Topology } from '../geo/topology.ts';
import { shippedFile } from './shipped-file.ts';

export type Basemap = Topology<{
  /** Neighbouring land, running on a little under France's borders. */
  land: Areas<Area>;
  /** Lakes and estuaries. */
  water: Areas<Area>;
}>;

export const BASEMAP_FILE = shippedFile<Basemap>('fond.topojson', 1, {
  arcs: 'array',
  objects: { land: 'object', water: 'object' },
});
