import { useEffect } from 'react';

let waiting: (() => void) | null = null;

/** Runs something once the first page of the visit is hydrated. */
export function onFirstPage(run: () => void): void {
  waiting = run;
}

function runWaiting(): void {
  const run = waiting;
  waiting = null;
  run?.();
}

/**
 * For every page: runs what waits for the first one. From inside the page, because React hydrates it after what stands
 * around it: a change of address in between would have it hydrated as another page.
 */
export function useFirstPage(): void {
  useEffect(runWaiting, []);
}
