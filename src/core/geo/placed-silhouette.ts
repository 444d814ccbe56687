import type { Bbox, Position } from './position.ts';
import { silhouetteFrame } from './silhouette.ts';

const KM_PER_DEGREE = 111.2;

/** Kilometres. */
export function sizeOfBox(bbox: Bbox): { readonly width: number; readonly height: number } {
  const { width, height } = silhouetteFrame(bbox);
  return { width: width * KM_PER_DEGREE, height: height * KM_PER_DEGREE };
}

/** Kilometres: of the square that its silhouette fills. */
export function sideOf(bbox: Bbox): number {
  const { width, height } = sizeOfBox(bbox);
  return Math.max(width, height);
}

/** Where a position falls in the picture of a box, `unitsPerKm`, from its top left. */
export function pointInBox(
  outer: Bbox,
  [longitude, latitude]: Position,
  unitsPerKm: number,
): [x: number, y: number] {
  const units = KM_PER_DEGREE * unitsPerKm;
  return [(longitude - outer[0]) * silhouetteFrame(outer).shrink * units, (outer[3] - latitude) * units];
}

/** The `transform` of the silhouette of a box in the picture of another, `unitsPerKm`. */
export function placedInBox(outer: Bbox, inner: Bbox, unitsPerKm: number): string {
  const { shrink, scale, left, top } = silhouetteFrame(inner);
  const down = (KM_PER_DEGREE * unitsPerKm) / scale;
  const across = (down * silhouetteFrame(outer).shrink) / shrink;
  const [x, y] = pointInBox(outer, [inner[0], inner[3]], unitsPerKm);
  const [moveX, moveY] = [x - left * across, y - top * down].map((units) => units.toFixed(2));
  return `translate(${moveX} ${moveY}) scale(${across.toFixed(4)} ${down.toFixed(4)})`;
}

const [WEST, SOUTH, EAST, NORTH] = [0, 1, 2, 3] as const;

/** Within a hundredth of the size of the outer one. */
export function isBoxInside(inner: Bbox, outer: Bbox): boolean {
  const [slackX, slackY] = [(outer[EAST] - outer[WEST]) / 100, (outer[NORTH] - outer[SOUTH]) / 100];
  return (
    inner[WEST] >= outer[WEST] - slackX &&
    inner[EAST] <= outer[EAST] + slackX &&
    inner[SOUTH] >= outer[SOUTH] - slackY &&
    inner[NORTH] <= outer[NORTH] + slackY
  );
}
