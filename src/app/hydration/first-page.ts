import { useEffect } from 'react';
import { create } from 'zustand';

const useThere = create(() => ({ isThere: false }));

/** Runs something once the first page of the visit is hydrated: at once if it is. */
export function onFirstPage(run: () => void): void {
  if (useThere.getState().isThere) run();
  else {
    const stop = useThere.subscribe(() => {
      stop();
      run();
    });
  }
}

/** Marks the first page as hydrated, from a component of it: a change of address before that would have React hydrate another page. */
export function useFirstPage(): void {
  useEffect(function markAsHydrated() {
    useThere.setState({ isThere: true });
  }, []);
}
