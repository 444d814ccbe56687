import { greatest, least } from '../../../domain/extremes.ts';
import type { CommuneAtom } from '../commune-atoms.ts';
import { type Stretch, visitReach } from './atom-reach.ts';
import { diffuse } from './diffuse.ts';
import { type Grid, pixelWindow } from './grid.ts';

/** What a vote is held on: the atoms, and the group (from 0) each one votes for. */
export interface Ballot {
  readonly grid: Grid;
  /** 1 where a pixel can be given. */
  readonly open: Uint8Array;
  readonly atoms: readonly CommuneAtom[];
  readonly stretches: readonly Readonly<Stretch>[];
  readonly groupOf: Int32Array;
  /** An earlier vote for wider groups: an atom only votes where its own wider group won. */
  readonly within?: { readonly winners: Int32Array; readonly groupOf: Int32Array };
}

const FADING = 4;
// So that the edge of a box still outweighs nothing at all.
const FLOOR = 1e-9;

function weight(distance: number): number {
  return Math.exp(-FADING * distance) + FLOOR;
}

/** Visits the pixels where an atom may vote, with the weight of its vote. */
function visitVotes(ballot: Ballot, atom: number, visit: (pixel: number, weight: number) => void): void {
  const { grid, open, atoms, stretches, within } = ballot;
  const shape = atoms[atom];
  const stretch = stretches[atom];
  if (!shape || !stretch) return;
  const wider = within?.groupOf[atom];
  visitReach(grid, open, shape, stretch, (pixel, distance) => {
    if (within && within.winners[pixel] !== wider) return;
    visit(pixel, weight(distance));
  });
}

function membersByGroup(groupOf: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  groupOf.forEach((group, atom) => {
    const list = members.get(group) ?? [];
    list.push(atom);
    members.set(group, list);
  });
  return members;
}

/**
 * The group that wins each pixel, -1 where nobody votes. Every atom votes with the more weight the nearer it is; the share
 * of each group is then smoothed over neighbouring pixels, so that the many boxes of one group speak together.
 */
export function vote(ballot: Ballot, smoothing: number): Int32Array {
  const { grid, atoms } = ballot;
  const size = grid.width * grid.height;
  const total = new Float32Array(size);
  atoms.forEach((_, atom) => {
    visitVotes(ballot, atom, (pixel, weight) => {
      total[pixel] = (total[pixel] ?? 0) + weight;
    });
  });
  const winners = new Int32Array(size).fill(-1);
  const best = new Float32Array(size);
  for (const [group, members] of membersByGroup(ballot.groupOf)) {
    const window = windowOf(ballot, members);
    const width = window.column1 - window.column0 + 1;
    const shares = new Float32Array(width * (window.row1 - window.row0 + 1));
    const inWindow = (pixel: number): number => {
      const row = Math.floor(pixel / grid.width);
      return (row - window.row0) * width + (pixel - row * grid.width) - window.column0;
    };
    for (const atom of members) {
      visitVotes(ballot, atom, (pixel, weight) => {
        const at = inWindow(pixel);
        shares[at] = (shares[at] ?? 0) + weight / (total[pixel] ?? 1);
      });
    }
    const smoothed = diffuse(shares, width, contested(total, window, width, grid), smoothing);
    shares.forEach((share, at) => {
      if (share <= 0) return;
      const pixel = (Math.floor(at / width) + window.row0) * grid.width + (at % width) + window.column0;
      if ((smoothed[at] ?? 0) <= (best[pixel] ?? 0)) return;
      best[pixel] = smoothed[at] ?? 0;
      winners[pixel] = group;
    });
  }
  return winners;
}

type Window = ReturnType<typeof pixelWindow>;

/** The pixels of a group's boxes, one more on each side where the grid has it. */
function windowOf({ grid, atoms }: Ballot, members: readonly number[]): Window {
  const windows = members.map((atom) => pixelWindow(grid, atoms[atom]?.bbox ?? [0, 0, 0, 0]));
  return {
    column0: Math.max(0, least(windows.map((w) => w.column0)) - 1),
    column1: Math.min(grid.width - 1, greatest(windows.map((w) => w.column1)) + 1),
    row0: Math.max(0, least(windows.map((w) => w.row0)) - 1),
    row1: Math.min(grid.height - 1, greatest(windows.map((w) => w.row1)) + 1),
  };
}

/** 1 for each pixel of a window where somebody votes. */
function contested(total: Float32Array, window: Window, width: number, grid: Grid): Uint8Array {
  const open = new Uint8Array(width * (window.row1 - window.row0 + 1));
  for (let row = window.row0; row <= window.row1; row++) {
    for (let column = window.column0; column <= window.column1; column++) {
      if (total[row * grid.width + column]) open[(row - window.row0) * width + column - window.column0] = 1;
    }
  }
  return open;
}
