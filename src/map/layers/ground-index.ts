import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { FeatureCollection } from 'geojson';
import { GROUND_SOURCE } from './layer-ids.ts';

/** Of a tile, whose side is 512 pixels, in one pixel. */
const UNITS = 16;

/** As MapLibre asks for the index of {@link GROUND_SOURCE}. */
export const GROUND_INDEX = {
  buffer: GROUND_SOURCE.buffer * UNITS,
  tolerance: 0.375 * UNITS,
  extent: 512 * UNITS,
  maxZoom: 18,
  promoteId: GROUND_SOURCE.promoteId,
  updateable: true,
} as const;

/** Those that France lies in, on a phone and on a desk: with each come the three beside it. */
const FIRST_TILES: readonly (readonly [zoom: number, column: number, row: number])[] = [
  [4, 8, 5],
  [4, 8, 6],
  [4, 7, 5],
  [4, 7, 6],
  [5, 16, 11],
  [5, 16, 12],
  [5, 15, 11],
  [5, 15, 12],
];

export interface GroundIndex {
  readonly index: GeoJSONVT;
  /** The map asks for its own tiles from now on. */
  readonly stop: () => void;
}

/** The index of the ground; goes on to cut what the first view shows, a task each. */
export function groundIndex(ground: FeatureCollection): GroundIndex {
  const index = new GeoJSONVT(ground, GROUND_INDEX);
  let left = [...FIRST_TILES];
  const cutNext = () => {
    const [tile, ...others] = left;
    if (!tile) return;
    left = others;
    index.getTile(...tile);
    setTimeout(cutNext);
  };
  setTimeout(cutNext);
  return {
    index,
    stop: () => {
      left = [];
    },
  };
}
