import { bbox } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { greatest, least } from '../domain/extremes.ts';
import type { Bbox, Position } from '../domain/territory/territory.ts';

/** The box around a contour given in degrees. */
export function bboxOf(contour: Polygon | MultiPolygon): Bbox {
  const [west, south, east, north] = bbox(contour);
  return [west, south, east, north];
}

/** The box around boxes; empty (its west beyond its east) around none. */
export function bboxAround(boxes: readonly Bbox[]): Bbox {
  return [
    least(boxes.map(([west]) => west)),
    least(boxes.map(([, south]) => south)),
    greatest(boxes.map(([, , east]) => east)),
    greatest(boxes.map(([, , , north]) => north)),
  ];
}

/** Whether a box holds a position, its edges included. */
export function isInBbox([west, south, east, north]: Bbox, [longitude, latitude]: Position): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
