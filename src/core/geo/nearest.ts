import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { distanceBetween } from './distance.ts';
import type { Position } from './position.ts';

interface Placed {
  readonly at: Position;
}

/** An item and its distance, in metres. */
type Near<T> = readonly [one: T, away: number];

/** From a position, nearest first. */
export type NearestFirst<T> = (from: Position) => Iterable<Near<T>>;

/** How many are looked up first: most callers stop after a few. */
const FIRST_LOOK = 8;

/** Places in a node of the tree. */
const NODE = 16;

/** Indexes places in a tree: a search takes the logarithm of their number. */
export function nearestFirst<T extends Placed>(all: readonly T[]): NearestFirst<T> {
  const tree = new KDBush(all.length, NODE);
  for (const { at } of all) tree.add(...at);
  tree.finish();
  return function* from(position) {
    for (let given = 0, most = FIRST_LOOK; given < all.length; most *= 4) {
      const found = around(tree, ...position, most);
      for (const index of found.slice(given)) {
        const one = all[index];
        if (one) yield [one, distanceBetween(position, one.at)];
      }
      given = found.length;
    }
  };
}
