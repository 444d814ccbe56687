import type { Level } from '../territory/level.ts';

/** Beyond, what the site holds for each sheet and each small territory is made as light as it can be read. */
export const LARGE_COLLECTION = 1000;

export const isLargeCollection = ({ sheets }: { readonly sheets: readonly unknown[] }): boolean =>
  sheets.length > LARGE_COLLECTION;

const NARROW: readonly Level[] = ['epci', 'ept', 'commune', 'arrondissement'];

/** Of territories whose number grows with the collection, as that of the sheets does: the browser makes most of their pages. */
export const isNarrowLevel = (level: Level): boolean => NARROW.includes(level);
