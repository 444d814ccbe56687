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

/** From inside the page: a change of address before React hydrates it would hydrate another page. */
export function useFirstPage(): void {
  useEffect(runWaiting, []);
}
