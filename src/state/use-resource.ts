import { useCallback, useSyncExternalStore } from 'react';
import { IDLE, type Loading, type Resource } from './data/resource.ts';

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
