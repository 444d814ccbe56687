import * as v from 'valibot';
import { comparedBy } from '../../core/similarity/resemblance.ts';
import { LEVELS } from '../../core/territory/levels.ts';
import { type Territory, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { deviceStore } from './device-store.ts';

const SCHEMA = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    level: v.picklist(LEVELS),
    code: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/u)),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    pin: v.optional(v.tuple([v.number(), v.number()])),
    by: v.optional(v.array(v.string())),
  }),
);

/** `by`: see {@link comparedBy}. */
export type MyTerritory = Territory & v.InferOutput<typeof SCHEMA>;

/** Null for anything that it can't have written. */
export function readMyTerritory(text: string | null): MyTerritory | null {
  const { success, output } = v.safeParse(SCHEMA, text);
  return success ? { key: territoryKey(output.level, output.code), ...output } : null;
}

const store = deviceStore<MyTerritory | null>('mon-territoire', readMyTerritory);

/** Null while prerendering. */
export const useMyTerritory = store.use;

/** False when the device refuses. */
export function rememberMyTerritory(
  territory: (Territory & Partial<Pick<TerritoryRecord, 'pin' | 'parents'>>) | null,
): boolean {
  if (!territory) return store.put(null);
  const { key, level, code, name, pin, parents = [] } = territory;
  return store.put(JSON.stringify({ level, code, name, pin, by: comparedBy({ key, parents }) }));
}
