import { earthRadius } from '@turf/turf';
import { least } from '../../core/collections/extremes.ts';
import { bboxOf } from '../../core/geo/bbox.ts';
import { placedRings, ringPath } from '../../core/geo/contour-path.ts';
import { boxOf, overlap } from '../../core/geo/label-beside.ts';
import { middleOf, type Position } from '../../core/geo/position.ts';
import { centreOf, type Point, ringArea } from '../../core/geo/rings.ts';
import type { Contour } from '../../core/geo/topology.ts';

export type DrawingSize = Readonly<Record<'width' | 'height' | 'margin', number>>;

/** The number of units a metre is the same in each drawing of a comparison. */
export type Drawing = ReturnType<typeof drawingOf>;

/** Points nearer than this to the one before do not show, in units of the drawing. */
const INVISIBLE = 0.12;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres east and south, areas true: Lambert's azimuthal equal-area projection, by hand: d3-geo would bring its clipping too. */
export function equalArea([centreLongitude, centreLatitude]: Position): (position: Position) => Point {
  const [sine, cosine] = [Math.sin(radians(centreLatitude)), Math.cos(radians(centreLatitude))];
  return ([longitude, latitude]) => {
    const away = radians(longitude - centreLongitude);
    const [up, flat] = [Math.sin(radians(latitude)), Math.cos(radians(latitude))];
    const stretch = earthRadius * Math.sqrt(2 / (1 + sine * up + cosine * flat * Math.cos(away)));
    return [stretch * flat * Math.sin(away), -stretch * (cosine * up - sine * flat * Math.cos(away))];
  };
}

/** The plane around the middle of a contour's box, and the contour's box on it; north is up. */
function planeOf(contour: Contour) {
  const project = equalArea(middleOf(bboxOf(contour)));
  return { project, ...boxOf(placedRings(contour, project).flat()) };
}

/** The greatest scale, in units a metre, at which each contour fits its drawing. */
export const sharedScale = (contours: readonly Contour[], { width, height, margin }: DrawingSize): number =>
  least(
    contours.map((contour) => {
      const { left, top, right, bottom } = planeOf(contour);
      return Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top));
    }),
  );

/** The largest part of some rings: its centre of area, and how wide and high it is. */
function coreOf(rings: readonly (readonly Point[])[]) {
  const [ring = []] = rings.toSorted((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)));
  const { left, top, right, bottom } = boxOf(ring);
  return { centre: centreOf([ring]), width: right - left, height: bottom - top };
}

/** A drawing centred on a territory, `unitsPerMetre` from {@link sharedScale} or any other. */
export function drawingOf(contour: Contour, unitsPerMetre: number, size: DrawingSize) {
  const { project, left, top, right, bottom } = planeOf(contour);
  const at = (position: Position): Point => {
    const [x, y] = project(position);
    return [
      size.width / 2 + (x - (left + right) / 2) * unitsPerMetre,
      size.height / 2 + (y - (top + bottom) / 2) * unitsPerMetre,
    ];
  };
  const span = { width: (right - left) * unitsPerMetre, height: (bottom - top) * unitsPerMetre };
  // A tiny territory keeps its shape, so that its area stays true.
  const gap = Math.min(INVISIBLE, Math.max(span.width, span.height) / 400);
  const frame = { left: 0, top: 0, right: size.width, bottom: size.height };
  const isSeen = (ring: readonly Point[]) => overlap(boxOf(ring), frame);
  return {
    /** Of the territory, in units of the drawing. */
    span,
    /** Path data of contours; parts wholly outside the drawing are left out. */
    path: (contours: readonly Contour[]) =>
      contours
        .flatMap((shown) => placedRings(shown, at).filter(isSeen))
        .map((ring) => ringPath(ring, gap, 2))
        .join(''),
    /** Path data of open lines. */
    lines: (lines: readonly (readonly Position[])[]) => {
      const pointOf = (position: Position) =>
        at(position)
          .map((unit) => unit.toFixed(2))
          .join(' ');
      return lines.map((line) => `M${line.map(pointOf).join('L')}`).join('');
    },
    core: (shown: Contour) => coreOf(placedRings(shown, at)),
    /** Where a position (longitude, latitude, degrees) falls; null outside the drawing. */
    place: (position: Position): Point | null => {
      const [x, y] = at(position);
      return x >= 0 && y >= 0 && x <= size.width && y <= size.height ? [x, y] : null;
    },
  };
}

const NICE = [1, 2, 5];

/** A round length that takes at most `most` units of a drawing, in metres and in these units. */
export function scaleBar(unitsPerMetre: number, most: number) {
  const longest = most / unitsPerMetre;
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = NICE.findLast((factor) => factor * power <= longest) ?? 1;
  return { metres: step * power, units: step * power * unitsPerMetre };
}
