import type { Bbox } from '../../../domain/territory/territory.ts';
import type { SourceCommune } from '../source-communes.ts';
import { type Grid, pixelWindow } from './grid.ts';

/** Factors on the half-widths of a box: west, south, east, north. */
export type Stretch = [number, number, number, number];

type Shape = Pick<SourceCommune, 'bbox' | 'centre'>;

/** `distance` is squared: 0 at the centre, 1 on the ellipse that touches the four sides of the box. */
export function visitInfluence(
  grid: Grid,
  open: Uint8Array,
  { bbox, centre }: Shape,
  stretch: Readonly<Stretch>,
  visit: (pixel: number, distance: number) => void,
): void {
  const { column0, column1, row0, row1 } = pixelWindow(grid, bbox);
  const [west, south, east, north] = [
    1 / ((centre[0] - bbox[0]) * stretch[0]),
    1 / ((centre[1] - bbox[1]) * stretch[1]),
    1 / ((bbox[2] - centre[0]) * stretch[2]),
    1 / ((bbox[3] - centre[1]) * stretch[3]),
  ];
  for (let row = row0; row <= row1; row++) {
    const y = grid.south + (row + 0.5) * grid.dy - centre[1];
    const v = y * (y < 0 ? south : north);
    for (let column = column0; column <= column1; column++) {
      const pixel = row * grid.width + column;
      if (!open[pixel]) continue;
      const x = grid.west + (column + 0.5) * grid.dx - centre[0];
      const u = x * (x < 0 ? west : east);
      visit(pixel, u * u + v * v);
    }
  }
}

export function nearestSources(
  grid: Grid,
  open: Uint8Array,
  sources: readonly Shape[],
  stretches: readonly Readonly<Stretch>[],
): Int32Array {
  const nearest = new Int32Array(grid.width * grid.height).fill(-1);
  const distances = new Float32Array(nearest.length).fill(Number.POSITIVE_INFINITY);
  sources.forEach((source, index) => {
    visitInfluence(grid, open, source, stretches[index] ?? [1, 1, 1, 1], (pixel, distance) => {
      if (distance >= (distances[pixel] ?? 0)) return;
      distances[pixel] = distance;
      nearest[pixel] = index;
    });
  });
  return nearest;
}

/** Degrees; null for a label without pixels. */
export function labelBoxes(grid: Grid, labels: Int32Array, count: number): (Bbox | null)[] {
  const extents = new Int32Array(count * 4).fill(-1);
  labels.forEach((label, pixel) => {
    if (label < 0) return;
    const row = Math.floor(pixel / grid.width);
    const column = pixel - row * grid.width;
    const at = label * 4;
    if (extents[at] === -1 || column < (extents[at] ?? 0)) extents[at] = column;
    if (extents[at + 1] === -1) extents[at + 1] = row;
    if (column > (extents[at + 2] ?? 0)) extents[at + 2] = column;
    extents[at + 3] = row;
  });
  return Array.from({ length: count }, (_, label) => {
    const [column0 = -1, row0 = 0, column1 = 0, row1 = 0] = extents.subarray(label * 4, label * 4 + 4);
    if (column0 < 0) return null;
    return [
      grid.west + column0 * grid.dx,
      grid.south + row0 * grid.dy,
      grid.west + (column1 + 1) * grid.dx,
      grid.south + (row1 + 1) * grid.dy,
    ];
  });
}

const LARGEST_STEP = 1.3;

/** `gap` is the share of the box (0 to 1) by which a side stops short. */
export function stretchStep(gap: number): number {
  return Math.min(LARGEST_STEP, 1 + 0.15 * gap + (1.5 * gap * gap) / (gap + 0.03));
}

/** A commune touches the four sides of its box: those that stop short gain influence there, round by round. */
export function stretchToBoxes(
  grid: Grid,
  open: Uint8Array,
  sources: readonly Shape[],
  rounds: number,
): Stretch[] {
  const stretches = sources.map((): Stretch => [1, 1, 1, 1]);
  for (let round = 0; round < rounds; round++) {
    const boxes = labelBoxes(grid, nearestSources(grid, open, sources, stretches), sources.length);
    sources.forEach(({ bbox }, index) => {
      const stretch = stretches[index] ?? [1, 1, 1, 1];
      const reached = boxes[index];
      const [width, height] = [bbox[2] - bbox[0], bbox[3] - bbox[1]];
      for (const side of [0, 1, 2, 3] as const) {
        const [size, pixel] = side % 2 === 0 ? [width, grid.dx] : [height, grid.dy];
        const short = reached ? Math.abs(reached[side] - bbox[side]) - pixel / 2 : size;
        stretch[side] *= stretchStep(Math.max(0, short / size));
      }
    });
  }
  return stretches;
}
