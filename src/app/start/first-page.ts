import { useEffect } from 'react';

let waiting: (() => void)[] | null = [];

/** Runs something once the first page of the visit is hydrated: at once if it is. */
export function onFirstPage(run: () => void): void {
  if (waiting) waiting.push(run);
  else run();
}

function runWaiting(): void {
  const all = waiting ?? [];
  waiting = null;
  for (const run of all) run();
}

/** From inside the page: a change of address before React hydrates it would hydrate another page. */
export function useFirstPage(): void {
  useEffect(runWaiting, []);
}
