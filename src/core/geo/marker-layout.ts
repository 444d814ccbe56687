import { fromMercator, mercator, TILE_PX } from './mercator.ts';
import type { Position } from './position.ts';
import { type ScreenPoint, spreadMarkers } from './spread-markers.ts';

/** Least distance between two markers' centres, in CSS pixels. */
export const APART_PX = 38;

/** A marker closer than this to its true point needs no line to it, CSS pixels. */
const NEAR_PX = 6;

export const needsLeader = ({ x, y }: ScreenPoint): boolean => Math.hypot(x, y) >= NEAR_PX;

/** Rounded to halves: the layout of markers changes only at these steps. */
export const layoutZoom = (zoom: number): number => Math.round(zoom * 2) / 2;

/** In the order of the places; no marker hides another. `offset` is from the true point, CSS pixels; under the marker's centre is `center`. */
export function layoutMarkers(
  places: readonly { readonly territory: { readonly pin: Position } }[],
  zoom: number,
) {
  const scale = TILE_PX * 2 ** zoom;
  const points = places.map(({ territory }) => {
    const { x, y } = mercator(territory.pin);
    return { x: x * scale, y: y * scale };
  });
  return spreadMarkers(points, APART_PX).map((offset, index) => {
    const point = points[index] ?? { x: 0, y: 0 };
    return { offset, center: fromMercator((point.x + offset.x) / scale, (point.y + offset.y) / scale) };
  });
}
