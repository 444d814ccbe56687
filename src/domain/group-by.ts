/** Lists by key, in the order in which keys are met. An item without a key is left out. */
export function groupBy<K extends string, T>(
  items: Iterable<T>,
  keyOf: (item: T) => K | undefined,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** In their order, so many in each but the last. */
export function inGroupsOf<T>(many: number, all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / many) }, (_, at) =>
    all.slice(at * many, (at + 1) * many),
  );
}
