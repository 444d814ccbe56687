import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False while prerendering and during hydration. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
