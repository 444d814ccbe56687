import { earthRadius } from '@turf/turf';
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

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Lambert's azimuthal equal-area projection around a centre, by hand: d3-geo would bring its clipping too. */
function equalArea([centreLongitude, centreLatitude]: Position): LocalPlane['project'] {
  const [sine, cosine] = [Math.sin(radians(centreLatitude)), Math.cos(radians(centreLatitude))];
  return ([longitude, latitude]) => {
    const away = radians(longitude - centreLongitude);
    const [up, flat] = [Math.sin(radians(latitude)), Math.cos(radians(latitude))];
    const stretch = earthRadius * Math.sqrt(2 / (1 + sine * up + cosine * flat * Math.cos(away)));
    return [stretch * flat * Math.sin(away), -stretch * (cosine * up - sine * flat * Math.cos(away))];
  };
}

/** Centred on the middle of the contour's box; north is up. */
export function localPlane(contour: Contour): LocalPlane {
  const [west, south, east, north] = bboxOf(contour);
  const project = equalArea([(west + east) / 2, (south + north) / 2]);
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
