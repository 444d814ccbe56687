import { geoAzimuthalEqualArea } from 'd3-geo';
import type { Contour } from '../domain/comparison/comparison.ts';
import type { Position } from '../domain/territory/territory.ts';

/** Mean radius of the Earth, metres. */
const EARTH_RADIUS = 6_371_008.8;

/** Metres east, metres south. */
type PlanePoint = readonly [x: number, y: number];

/** Least and greatest coordinates of points, metres. */
export interface PlaneBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Rings of a contour, holes included: longitude, latitude in degrees. */
export function ringsOf(contour: Contour): readonly (readonly number[][])[] {
  return contour.type === 'Polygon' ? contour.coordinates : contour.coordinates.flat();
}

/** West, south, east, north of a contour, degrees. */
function degreesOf(contour: Contour): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const ring of ringsOf(contour))
    for (const [longitude = 0, latitude = 0] of ring) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  return [west, south, east, north];
}

/** A plane around a territory on which areas are true: what turns degrees into metres. */
export interface LocalPlane {
  readonly project: (position: Position) => PlanePoint;
  readonly box: PlaneBox;
}

/**
 * The plane of a contour: Lambert's azimuthal equal-area projection, centred on the middle of its box. Areas are true
 * everywhere on it; north is up.
 */
export function localPlane(contour: Contour): LocalPlane {
  const [west, south, east, north] = degreesOf(contour);
  const projection = geoAzimuthalEqualArea()
    .rotate([-(west + east) / 2, -(south + north) / 2])
    .translate([0, 0])
    .scale(EARTH_RADIUS);
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
