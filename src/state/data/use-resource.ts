import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { IDLE, type Loading, type Resource, resource } from './resource.ts';

/** What is loaded late, as far as it is; `asks` for it once the component is there. */
export function useResource<T>(resource: Resource<T>, asks?: 'asks'): Loading<T> {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (asks) resource.ask();
      return resource.subscribe(listener);
    },
    [resource, asks],
  );
  return useSyncExternalStore(subscribe, resource.now, () => IDLE);
}

/** What is loaded for these, as far as it is; others are loaded anew. `ask` is for the reader, after a failure. */
export function useLoaded<A extends readonly unknown[], T>(load: (...of: A) => Promise<T>, ...of: A) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it depends on each of them, however many
  const own = useMemo(() => resource(() => load(...of)), [load, ...of]);
  return { ...useResource(own, 'asks'), ask: own.ask };
}
