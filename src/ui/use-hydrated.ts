import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether the page's own code has taken it over: false while it is prerendered, and as long as there is no JavaScript. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
