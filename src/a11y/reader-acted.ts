let hasActed = false;

if (typeof window !== 'undefined')
  for (const name of ['pointerdown', 'keydown'])
    window.addEventListener(
      name,
      () => {
        hasActed = true;
      },
      { capture: true, passive: true },
    );

/** Whether the reader has pressed anything in this visit: what changes before comes from the address that was opened. */
export function hasReaderActed(): boolean {
  return hasActed;
}

/** The reader has pressed nothing yet: for tests. */
export function resetReaderActed(): void {
  hasActed = false;
}
