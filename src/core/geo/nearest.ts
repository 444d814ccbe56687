import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { distanceBetween } from './distance.ts';
import type { Position } from './position.ts';

interface Placed {
  readonly at: Position;
}

/** One and how far it is, in metres. */
type Near<T> = readonly [one: T, away: number];

/** From a position, nearest first. */
export type NearestFirst<T> = (from: Position) => Iterable<Near<T>>;

/** Most readers stop after a few. */
const FIRST_LOOK = 8;

const NODE = 16;

/** Places in a tree, of which each look takes the logarithm of their number. */
export function nearestFirst<T extends Placed>(all: readonly T[]): NearestFirst<T> {
  const tree = new KDBush(all.length, NODE);
  for (const { at } of all) tree.add(...at);
  tree.finish();
  return function* from(position) {
    for (let told = 0, most = FIRST_LOOK; told < all.length; most *= 4) {
      const found = around(tree, ...position, most);
      for (const index of found.slice(told)) {
        const one = all[index];
        if (one) yield [one, distanceBetween(position, one.at)];
      }
      told = found.length;
    }
  };
}
