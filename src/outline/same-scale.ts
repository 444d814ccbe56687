import { least } from '../domain/extremes.ts';
import type { Position } from '../domain/territory/territory.ts';
import { ringsOf } from '../geo/rings.ts';
import type { Contour } from '../geo/topology.ts';
import { type LocalPlane, localPlane, type PlaneBox } from './local-plane.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** The number of units a metre is the same in each picture of a comparison. */
export interface Drawing {
  readonly unitsPerMetre: number;
  /** Path data of contours; parts wholly outside the picture are left out. */
  readonly path: (contours: readonly Contour[]) => string;
  /** Where a position (longitude, latitude, degrees) falls; null outside the picture. */
  readonly place: (position: Position) => readonly [x: number, y: number] | null;
  readonly extent: number;
}

/** Points nearer than this to the one before do not show, in units of the picture. */
const INVISIBLE = 0.12;

const spanOf = ({ left, top, right, bottom }: PlaneBox) => ({ width: right - left, height: bottom - top });

/** The greatest scale, in units a metre, at which each contour fits its picture. */
export function sharedScale(contours: readonly Contour[], { width, height, margin }: PictureSize): number {
  const scales = contours.map((contour) => {
    const span = spanOf(localPlane(contour).box);
    return Math.min((width - 2 * margin) / span.width, (height - 2 * margin) / span.height);
  });
  return least(scales);
}

function ringPath(points: readonly (readonly [number, number])[], gap: number): string {
  const [first] = points;
  if (!first) return '';
  let [x, y] = first;
  let path = `M${x.toFixed(2)} ${y.toFixed(2)}`;
  for (const [nextX, nextY] of points.slice(1, -1)) {
    if (Math.abs(nextX - x) < gap && Math.abs(nextY - y) < gap) continue;
    path += `L${nextX.toFixed(2)} ${nextY.toFixed(2)}`;
    [x, y] = [nextX, nextY];
  }
  return `${path}Z`;
}

function contourPath(contour: Contour, plane: LocalPlane, at: Frame, size: PictureSize, gap: number): string {
  const rings = ringsOf(contour).map((ring) =>
    ring.map(([longitude = 0, latitude = 0]) => at(plane.project([longitude, latitude]))),
  );
  return rings
    .filter(
      (ring) =>
        ring.some(([x]) => x >= 0) &&
        ring.some(([x]) => x <= size.width) &&
        ring.some(([, y]) => y >= 0) &&
        ring.some(([, y]) => y <= size.height),
    )
    .map((ring) => ringPath(ring, gap))
    .join('');
}

type Frame = (point: readonly [number, number]) => readonly [number, number];

/** A picture centred on a territory, `unitsPerMetre` from {@link sharedScale} or any other. */
export function drawingOf(contour: Contour, unitsPerMetre: number, size: PictureSize): Drawing {
  const plane = localPlane(contour);
  const { left, top, right, bottom } = plane.box;
  const at: Frame = ([x, y]) => [
    size.width / 2 + (x - (left + right) / 2) * unitsPerMetre,
    size.height / 2 + (y - (top + bottom) / 2) * unitsPerMetre,
  ];
  const span = spanOf(plane.box);
  const extent = Math.max(span.width, span.height) * unitsPerMetre;
  // A tiny territory keeps its shape, so that its area stays true.
  const gap = Math.min(INVISIBLE, extent / 400);
  return {
    unitsPerMetre,
    extent,
    path: (contours) => contours.map((one) => contourPath(one, plane, at, size, gap)).join(''),
    place: (position) => {
      const [x, y] = at(plane.project(position));
      return x >= 0 && y >= 0 && x <= size.width && y <= size.height ? [x, y] : null;
    },
  };
}
