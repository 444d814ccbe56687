import type { Level } from '../territory/levels.ts';

// The two sizes from which anything is otherwise: whatever else grows with the collection comes in parts or in pages.

/** Up to it, each of what is drawn or listed together is shown by itself; more would hide one another, and are grouped or counted. */
export const MOST_APART = 150;

/** Beyond, what the site holds for each sheet and each small territory is made as light as it can be read. */
export const LARGE_COLLECTION = 1000;

export const isLargeCollection = ({ sheets }: { readonly sheets: readonly unknown[] }): boolean =>
  sheets.length > LARGE_COLLECTION;

const NARROW: readonly Level[] = ['epci', 'ept', 'commune', 'arrondissement'];

/** Of territories whose number grows with the collection, as that of the sheets does: the browser makes most of their pages. */
export const isNarrowLevel = (level: Level): boolean => NARROW.includes(level);
