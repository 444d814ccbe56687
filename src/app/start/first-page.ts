let waiting: (() => void) | null = null;

/** Has something done once the first page of the visit is there. */
export function onFirstPage(run: () => void): void {
  waiting = run;
}

/**
 * Says that a page is there. Said from inside it: React takes a page over after what stands around it, and a change of
 * address in between would have it taken over as another page.
 */
export function pageIsThere(): void {
  const run = waiting;
  waiting = null;
  run?.();
}
