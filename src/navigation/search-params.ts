import * as v from 'valibot';

/** Levels that a reader can pin: what a click on the map selects, whatever the zoom. Words of the address. */
export const PINNED_LEVELS = ['regions', 'departements', 'intercommunalites', 'communes'] as const;

/** One pinned level. */
export type PinnedLevel = (typeof PINNED_LEVELS)[number];

const SCHEMA = v.object({
  niveau: v.fallback(v.optional(v.picklist(PINNED_LEVELS)), undefined),
});

/** What lives in the address after `?`. Absent means the usual: the level follows the zoom. */
export interface AtlasSearch {
  readonly niveau?: PinnedLevel | undefined;
}

/** Reads the address's search; what is unknown or wrong is left out, the rest is kept. */
export function parseSearch(search: Readonly<Record<string, unknown>>): AtlasSearch {
  const { niveau } = v.parse(SCHEMA, search);
  return niveau ? { niveau } : {};
}
