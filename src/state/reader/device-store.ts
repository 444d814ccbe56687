import { useSyncExternalStore } from 'react';

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage may be refused: nothing is remembered then.
    return null;
  }
}

/** `read` turns the stored text, which anyone may have written, into a value. */
export function deviceStore<T>(key: string, read: (text: string | null) => T) {
  const empty = read(null);
  const listeners = new Set<() => void>();
  let raw: string | null = null;
  let current = empty;
  const get = () => {
    const text = stored(key);
    if (text !== raw) {
      raw = text;
      current = read(text);
    }
    return current;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    window.addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', listener);
    };
  };
  return {
    get,
    /** Re-renders when the value changes, in another tab too; the empty value while prerendering. */
    use: () => useSyncExternalStore(subscribe, get, () => empty),
    /** Null forgets. False when the device refuses. */
    put: (text: string | null): boolean => {
      try {
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        return false;
      }
      for (const listener of listeners) listener();
      return true;
    },
  };
}
