export function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Lists by key, in the order in which keys first come; an item may have several keys, or none. */
export function groupByEach<K, T>(items: Iterable<T>, keysOf: (item: T) => Iterable<K>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) for (const key of keysOf(item)) addTo(groups, key, item);
  return groups;
}

/** An item without a key is left out. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K | undefined): Map<K, T[]> {
  return groupByEach(items, (item) => {
    const key = keyOf(item);
    return key === undefined ? [] : [key];
  });
}

/** The sum of the counts of each key. */
export function sumBy<K>(counted: Iterable<readonly [K, number]>): Map<K, number> {
  const sums = new Map<K, number>();
  for (const [key, count] of counted) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

/** How often each key comes. */
export function tally<K>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The key with the largest sum; of equal ones, the first. */
export const mostOf = <K>(counted: Iterable<readonly [K, number]>): K | undefined =>
  [...sumBy(counted)].sort(([, a], [, b]) => b - a)[0]?.[0];

/** Each item joined to the one before it, where `join` makes one of both. */
export function coalesce<T>(items: Iterable<T>, join: (last: T, item: T) => T | null): T[] {
  const whole: T[] = [];
  for (const item of items) {
    const last = whole.at(-1);
    const both = last === undefined ? null : join(last, item);
    if (both === null) whole.push(item);
    else whole[whole.length - 1] = both;
  }
  return whole;
}

/** Splits a list into groups of neighbours: an item that does not go on the last group begins another. */
export function runsOf<T>(items: Iterable<T>, goesOn: (item: T, group: readonly T[]) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(item, group)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Splits a list into groups of `many` items, in order; the last may have fewer. */
export const inGroupsOf = <T>(many: number, items: readonly T[]): T[][] =>
  runsOf(items, (_, group) => group.length < many);
