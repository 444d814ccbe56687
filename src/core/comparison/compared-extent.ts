import { bboxAround } from '../geo/bbox.ts';
import { distanceBetween } from '../geo/distance.ts';
import type { Bbox, Position } from '../geo/position.ts';

/** Metres from the first territory beyond which another does not fit on one legible map. */
const OUT_OF_SIGHT = 1_800_000;

export interface Framed {
  readonly bbox: Bbox;
  readonly pin: Position;
}

/** Territories an ocean apart can't be seen together: those near the first are framed. Null for none. */
export function comparedExtent(compared: readonly Framed[]): Bbox | null {
  const [first] = compared;
  if (!first) return null;
  const near = compared.filter(({ pin }) => distanceBetween(first.pin, pin) < OUT_OF_SIGHT);
  return bboxAround(near.map(({ bbox }) => bbox));
}
