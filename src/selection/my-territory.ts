import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { LEVELS } from '../domain/level.ts';
import type { Territory } from '../domain/territory.ts';
import { territoryKey } from '../domain/territory.ts';

/** Where the device keeps it; nowhere else. */
const STORAGE_KEY = 'mon-territoire';

const SCHEMA = v.object({
  level: v.picklist(LEVELS),
  code: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/u)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

let raw: string | null | undefined;
let current: Territory | null = null;
const listeners = new Set<() => void>();

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    // Storage may be refused: nothing is remembered then.
    return null;
  }
}

/** Reads what was kept; anything that it can't have written counts as nothing. */
export function readMyTerritory(text: string | null): Territory | null {
  if (text === null) return null;
  try {
    const { level, code, name } = v.parse(SCHEMA, JSON.parse(text));
    return { key: territoryKey(level, code), level, code, name };
  } catch {
    return null;
  }
}

function snapshot(): Territory | null {
  const text = stored();
  if (text !== raw) {
    raw = text;
    current = readMyTerritory(text);
  }
  return current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The reader's own territory, if they asked this device to remember one. Null while prerendering. */
export function useMyTerritory(): Territory | null {
  return useSyncExternalStore(subscribe, snapshot, () => null);
}

/** Remembers a territory on this device, or forgets it. Returns whether the device agreed. */
export function rememberMyTerritory(territory: Territory | null): boolean {
  try {
    if (territory) {
      const { level, code, name } = territory;
      localStorage.setItem(STORAGE_KEY, JSON.stringify({ level, code, name }));
    } else localStorage.removeItem(STORAGE_KEY);
  } catch {
    return false;
  }
  for (const listener of listeners) listener();
  return true;
}
