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

/** From inside the page: a change of address before React hydrates it would hydrate another page. */
export function useFirstPage(): void {
  useEffect(() => {
    if (!useThere.getState().isThere) useThere.setState({ isThere: true });
  }, []);
}
