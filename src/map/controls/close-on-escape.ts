import type { KeyboardEvent } from 'react';

/** Closes an open fold by Escape, and nothing else with it; the focus goes back to what opened it. */
export function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  const fold = event.currentTarget;
  if (event.key !== 'Escape' || !fold.open) return;
  event.preventDefault();
  fold.open = false;
  fold.querySelector('summary')?.focus();
}
