import type { Place } from '../../domain/sheet/catalogue.ts';
import type { Position } from '../../domain/territory/territory.ts';
import { fromMercator, mercator, TILE_PX } from '../../geo/mercator.ts';
import { type ScreenPoint, spreadMarkers } from '../../geo/spread-markers.ts';

/** Centre to centre, in CSS pixels: markers stand clear of each other. */
const APART_PX = 38;

/** Where the marker of a place stands at one zoom. */
export interface MarkerSpot {
  /** From the true point, in CSS pixels. */
  readonly offset: ScreenPoint;
  /** The place on the map under the marker, degrees: names keep clear of it. */
  readonly under: Position;
}

/** Parts the markers so that none hides another at a zoom. In the order of the places. */
export function layoutMarkers(places: readonly Place[], zoom: number): MarkerSpot[] {
  const scale = TILE_PX * 2 ** zoom;
  const points = places.map(({ territory }) => {
    const { x, y } = mercator(territory.pin);
    return { x: x * scale, y: y * scale };
  });
  return spreadMarkers(points, APART_PX).map((offset, index) => {
    const point = points[index] ?? { x: 0, y: 0 };
    return { offset, under: fromMercator((point.x + offset.x) / scale, (point.y + offset.y) / scale) };
  });
}
