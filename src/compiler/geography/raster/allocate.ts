import { greatest, least } from '../../../core/collections/extremes.ts';
import { groupBy } from '../../../core/collections/group-by.ts';
import type { Bbox } from '../../../core/geo/position.ts';
import type { SourceCommune } from '../build-tables.ts';
import { type Grid, pixelWindow } from './grid.ts';

/** Factors on the half-widths of a box: west, south, east, north. */
type Stretch = [number, number, number, number];

type Shape = Pick<SourceCommune, 'bbox' | 'centre'>;

/** `distance` is squared: 0 at the centre, 1 on the ellipse that touches the four sides of the box. */
function visitInfluence(
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

const STRETCH_ROUNDS = 8;
/** Wide groups have long borders to smooth, communes have little. */
const DEPARTEMENT_SMOOTHING = 4;
const EPCI_SMOOTHING = 3;
const COMMUNE_SMOOTHING = 1;

function numbered(values: readonly string[]): { groupOf: Int32Array; names: string[] } {
  const names = [...new Set(values)];
  const index = new Map(names.map((name, i) => [name, i]));
  return { groupOf: Int32Array.from(values, (value) => index.get(value) ?? -1), names };
}

/** Wide borders, which show most, use all the boxes along them. `labels` are indices into `codes`, or -1. */
export function assignCommunes(
  grid: Grid,
  open: Uint8Array,
  sources: readonly SourceCommune[],
): { readonly labels: Int32Array; readonly codes: readonly string[] } {
  const stretches = stretchToBoxes(grid, open, sources, STRETCH_ROUNDS);
  const base = { grid, open, sources, stretches };
  const departements = numbered(sources.map((source) => source.departement)).groupOf;
  const epci = numbered(sources.map((source) => `${source.departement} ${source.epci}`)).groupOf;
  const communes = numbered(sources.map((source) => source.commune));
  const first = allocate({ ...base, groupOf: departements }, DEPARTEMENT_SMOOTHING);
  const second = allocate(
    { ...base, groupOf: epci, within: { labels: first, groupOf: departements } },
    EPCI_SMOOTHING,
  );
  const labels = allocate(
    { ...base, groupOf: communes.groupOf, within: { labels: second, groupOf: epci } },
    COMMUNE_SMOOTHING,
  );
  return { labels, codes: communes.names };
}

/** A few streets inside another's box (Mont-Dauphin) win no pixel: they get the ellipse of their box. */
export function addMissingLabels(
  grid: Grid,
  open: Uint8Array,
  labels: Int32Array,
  codes: readonly string[],
  sources: readonly SourceCommune[],
): void {
  const present = new Set(labels);
  const missing = new Map(
    codes.map((code, label) => [code, label] as const).filter(([, label]) => !present.has(label)),
  );
  for (const source of sources) {
    const label = missing.get(source.commune);
    if (label === undefined) continue;
    visitInfluence(grid, open, source, [1, 1, 1, 1], (pixel, distance) => {
      if (distance <= 1) labels[pixel] = label;
    });
    const column = Math.floor((source.centre[0] - grid.west) / grid.dx);
    const row = Math.floor((source.centre[1] - grid.south) / grid.dy);
    labels[row * grid.width + column] = label;
  }
}

interface Allocation {
  readonly grid: Grid;
  /** 1 where a pixel can be given. */
  readonly open: Uint8Array;
  readonly sources: readonly SourceCommune[];
  readonly stretches: readonly Readonly<Stretch>[];
  readonly groupOf: Int32Array;
  /** An earlier allocation to wider groups, each source confined to its own. */
  readonly within?: { readonly labels: Int32Array; readonly groupOf: Int32Array };
}

const FADING = 4;
// The far edge of a box still weighs something.
const FLOOR = 1e-9;

function weight(distance: number): number {
  return Math.exp(-FADING * distance) + FLOOR;
}

function visitWeights(
  allocation: Allocation,
  source: number,
  visit: (pixel: number, weight: number) => void,
): void {
  const { grid, open, sources, stretches, within } = allocation;
  const shape = sources[source];
  const stretch = stretches[source];
  if (!shape || !stretch) return;
  const wider = within?.groupOf[source];
  visitInfluence(grid, open, shape, stretch, (pixel, distance) => {
    if (within && within.labels[pixel] !== wider) return;
    visit(pixel, weight(distance));
  });
}

/** A source weighs more the nearer it is; the smoothed share of a group lets its many boxes count together. */
function allocate(allocation: Allocation, smoothing: number): Int32Array {
  const { grid, sources, groupOf } = allocation;
  const size = grid.width * grid.height;
  const total = new Float32Array(size);
  sources.forEach((_, source) => {
    visitWeights(allocation, source, (pixel, weight) => {
      total[pixel] = (total[pixel] ?? 0) + weight;
    });
  });
  const labels = new Int32Array(size).fill(-1);
  const best = new Float32Array(size);
  for (const [group, members] of groupBy(groupOf.keys(), (source) => groupOf[source])) {
    const window = windowOf(allocation, members);
    const width = window.column1 - window.column0 + 1;
    const shares = new Float32Array(width * (window.row1 - window.row0 + 1));
    const inWindow = (pixel: number): number => {
      const row = Math.floor(pixel / grid.width);
      return (row - window.row0) * width + (pixel - row * grid.width) - window.column0;
    };
    const onGrid = (at: number): number =>
      (Math.floor(at / width) + window.row0) * grid.width + (at % width) + window.column0;
    for (const source of members) {
      visitWeights(allocation, source, (pixel, weight) => {
        const at = inWindow(pixel);
        shares[at] = (shares[at] ?? 0) + weight / (total[pixel] ?? 1);
      });
    }
    const contested = Uint8Array.from(shares, (_, at) => (total[onGrid(at)] ? 1 : 0));
    const smoothed = smoothField(shares, width, contested, smoothing);
    shares.forEach((share, at) => {
      if (share <= 0) return;
      const pixel = onGrid(at);
      if ((smoothed[at] ?? 0) <= (best[pixel] ?? 0)) return;
      best[pixel] = smoothed[at] ?? 0;
      labels[pixel] = group;
    });
  }
  return labels;
}

function windowOf({ grid, sources }: Allocation, members: readonly number[]) {
  const windows = members.map((source) => pixelWindow(grid, sources[source]?.bbox ?? [0, 0, 0, 0]));
  return {
    column0: Math.max(0, least(windows.map((w) => w.column0)) - 1),
    column1: Math.min(grid.width - 1, greatest(windows.map((w) => w.column1)) + 1),
    row0: Math.max(0, least(windows.map((w) => w.row0)) - 1),
    row1: Math.min(grid.height - 1, greatest(windows.map((w) => w.row1)) + 1),
  };
}

const SMOOTHING_ROUNDS = 12;

/** Each open pixel tends to the mean of itself (weight 1) and its open neighbours (weight `strength` each). */
export function smoothField(
  field: Float32Array,
  width: number,
  open: Uint8Array,
  strength: number,
): Float32Array {
  const height = field.length / width;
  const smoothed = field.slice();
  const active: number[] = [];
  for (let row = 1; row < height - 1; row++) {
    for (let at = row * width + 1; at < (row + 1) * width - 1; at++) if (open[at]) active.push(at);
  }
  const steps = [-1, 1, -width, width];
  const relax = (at: number): void => {
    let [sum, near] = [0, 0];
    for (const step of steps) {
      if (!open[at + step]) continue;
      sum += smoothed[at + step] ?? 0;
      near++;
    }
    smoothed[at] = ((field[at] ?? 0) + strength * sum) / (1 + strength * near);
  };
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
    active.forEach(relax);
    // Sweeping both ways in turn keeps the result from drifting to one side.
    active.reverse();
  }
  return smoothed;
}
