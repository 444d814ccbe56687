import { earthRadius } from '@turf/turf';
import { geoAzimuthalEqualArea } from 'd3-geo';
import type { Position } from '../domain/territory/territory.ts';
import { bboxOf } from '../geo/bbox.ts';
import { ringsOf } from '../geo/rings.ts';
import type { Contour } from '../geo/topology.ts';

/** Metres east, metres south. */
type PlanePoint = readonly [x: number, y: number];

export interface PlaneBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Areas are true on this plane; degrees become metres. */
export interface LocalPlane {
  readonly project: (position: Position) => PlanePoint;
  readonly box: PlaneBox;
}

/** Lambert's azimuthal equal-area projection, centred on the middle of the contour's box; north is up. */
export function localPlane(contour: Contour): LocalPlane {
  const [west, south, east, north] = bboxOf(contour);
  const projection = geoAzimuthalEqualArea()
    .rotate([-(west + east) / 2, -(south + north) / 2])
    .translate([0, 0])
    .scale(earthRadius);
  const project = ([longitude, latitude]: Position): PlanePoint =>
    projection([longitude, latitude]) ?? [0, 0];
  let box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of ringsOf(contour))
    for (const [longitude = 0, latitude = 0] of ring) {
      const [x, y] = project([longitude, latitude]);
      box = {
        left: Math.min(box.left, x),
        top: Math.min(box.top, y),
        right: Math.max(box.right, x),
        bottom: Math.max(box.bottom, y),
      };
    }
  return { project, box };
}
