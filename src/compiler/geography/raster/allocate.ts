import { greatest, least } from '../../../domain/extremes.ts';
import type { SourceCommune } from '../source-communes.ts';
import { type Grid, pixelWindow } from './grid.ts';
import { type Stretch, visitInfluence } from './influence.ts';

export interface Allocation {
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

function membersByGroup(groupOf: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  groupOf.forEach((group, source) => {
    const list = members.get(group) ?? [];
    list.push(source);
    members.set(group, list);
  });
  return members;
}

/** A source weighs more the nearer it is; the smoothed share of a group lets its many boxes count together. */
export function allocate(allocation: Allocation, smoothing: number): Int32Array {
  const { grid, sources } = allocation;
  const size = grid.width * grid.height;
  const total = new Float32Array(size);
  sources.forEach((_, source) => {
    visitWeights(allocation, source, (pixel, weight) => {
      total[pixel] = (total[pixel] ?? 0) + weight;
    });
  });
  const labels = new Int32Array(size).fill(-1);
  const best = new Float32Array(size);
  for (const [group, members] of membersByGroup(allocation.groupOf)) {
    const window = windowOf(allocation, members);
    const width = window.column1 - window.column0 + 1;
    const shares = new Float32Array(width * (window.row1 - window.row0 + 1));
    const inWindow = (pixel: number): number => {
      const row = Math.floor(pixel / grid.width);
      return (row - window.row0) * width + (pixel - row * grid.width) - window.column0;
    };
    for (const source of members) {
      visitWeights(allocation, source, (pixel, weight) => {
        const at = inWindow(pixel);
        shares[at] = (shares[at] ?? 0) + weight / (total[pixel] ?? 1);
      });
    }
    const smoothed = smoothField(shares, width, contested(total, window, width, grid), smoothing);
    shares.forEach((share, at) => {
      if (share <= 0) return;
      const pixel = (Math.floor(at / width) + window.row0) * grid.width + (at % width) + window.column0;
      if ((smoothed[at] ?? 0) <= (best[pixel] ?? 0)) return;
      best[pixel] = smoothed[at] ?? 0;
      labels[pixel] = group;
    });
  }
  return labels;
}

type Window = ReturnType<typeof pixelWindow>;

function windowOf({ grid, sources }: Allocation, members: readonly number[]): Window {
  const windows = members.map((source) => pixelWindow(grid, sources[source]?.bbox ?? [0, 0, 0, 0]));
  return {
    column0: Math.max(0, least(windows.map((w) => w.column0)) - 1),
    column1: Math.min(grid.width - 1, greatest(windows.map((w) => w.column1)) + 1),
    row0: Math.max(0, least(windows.map((w) => w.row0)) - 1),
    row1: Math.min(grid.height - 1, greatest(windows.map((w) => w.row1)) + 1),
  };
}

function contested(total: Float32Array, window: Window, width: number, grid: Grid): Uint8Array {
  const open = new Uint8Array(width * (window.row1 - window.row0 + 1));
  for (let row = window.row0; row <= window.row1; row++) {
    for (let column = window.column0; column <= window.column1; column++) {
      if (total[row * grid.width + column]) open[(row - window.row0) * width + column - window.column0] = 1;
    }
  }
  return open;
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
    for (let column = 1; column < width - 1; column++) {
      if (open[row * width + column]) active.push(row * width + column);
    }
  }
  const relax = (at: number): void => {
    const west = open[at - 1] ?? 0;
    const east = open[at + 1] ?? 0;
    const south = open[at - width] ?? 0;
    const north = open[at + width] ?? 0;
    const sum =
      west * (smoothed[at - 1] ?? 0) +
      east * (smoothed[at + 1] ?? 0) +
      south * (smoothed[at - width] ?? 0) +
      north * (smoothed[at + width] ?? 0);
    smoothed[at] = ((field[at] ?? 0) + strength * sum) / (1 + strength * (west + east + south + north));
  };
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) {
    // Sweeping both ways in turn keeps the result from drifting to one side.
    if (round % 2 === 0) for (let i = 0; i < active.length; i++) relax(active[i] ?? 0);
    else for (let i = active.length - 1; i >= 0; i--) relax(active[i] ?? 0);
  }
  return smoothed;
}
