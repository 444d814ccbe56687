import { bbox } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { greatest, least } from '../collections/extremes.ts';
import type { Bbox } from './position.ts';

export function bboxOf(contour: Polygon | MultiPolygon): Bbox {
  const [west, south, east, north] = bbox(contour);
  return [west, south, east, north];
}

/** Empty (its west beyond its east) around no box. */
export function bboxAround(boxes: readonly Bbox[]): Bbox {
  return [
    least(boxes.map(([west]) => west)),
    least(boxes.map(([, south]) => south)),
    greatest(boxes.map(([, , east]) => east)),
    greatest(boxes.map(([, , , north]) => north)),
  ];
}
