import * as v from 'valibot';
import { LEVELS } from '../domain/territory/level.ts';
import { type Territory, territoryKey } from '../domain/territory/territory.ts';
import { deviceStore } from './device-store.ts';

const SCHEMA = v.object({
  level: v.picklist(LEVELS),
  code: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/u)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

/** Null for anything that it can't have written. */
export function readMyTerritory(text: string | null): Territory | null {
  if (text === null) return null;
  try {
    const { level, code, name } = v.parse(SCHEMA, JSON.parse(text));
    return { key: territoryKey(level, code), level, code, name };
  } catch {
    return null;
  }
}

const store = deviceStore<Territory | null>('mon-territoire', readMyTerritory);

/** Null while prerendering. */
export const useMyTerritory = store.use;

/** False when the device refuses. */
export function rememberMyTerritory(territory: Territory | null): boolean {
  if (!territory) return store.put(null);
  const { level, code, name } = territory;
  return store.put(JSON.stringify({ level, code, name }));
}
