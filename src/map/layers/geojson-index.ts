import { GeoJSONVT as GeoJSONIndex, type GeoJSONVTOptions } from '@maplibre/geojson-vt';
import type { FeatureCollection } from 'geojson';

interface Indexed extends FeatureCollection {
  readonly index?: GeoJSONIndex;
}

/** Stands for MapLibre's in its worker: data that were indexed ahead are not indexed again. */
export function GeoJSONVT(data: Indexed, options: GeoJSONVTOptions): GeoJSONIndex {
  return data.index ?? new GeoJSONIndex(data, options);
}
