import * as v from 'valibot';
import type { ComparedSearch } from '../../core/comparison/compared-set.ts';

/** Browsers and hosts cut what follows `?` beyond a few thousand characters. */
const LONGEST = 4000;

const LIST = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(LONGEST))), undefined);

const SCHEMA = v.object({ territoires: LIST, fiches: LIST });

export function parseComparedSearch(search: Readonly<Record<string, unknown>>): ComparedSearch {
  const { territoires, fiches } = v.parse(SCHEMA, search);
  return { ...(territoires ? { territoires } : {}), ...(fiches ? { fiches } : {}) };
}
