import type { Initiative } from '../../domain/sheet/initiative.ts';

type Sourced = Pick<Initiative, 'id' | 'source'>;

/** By document, then by rank; sheets of no document last, by name. */
export function byDocument(a: Sourced, b: Sourced): number {
  if (a.source && b.source)
    return a.source.document.localeCompare(b.source.document) || a.source.rank - b.source.rank;
  return Number(!a.source) - Number(!b.source) || a.id.localeCompare(b.id);
}
