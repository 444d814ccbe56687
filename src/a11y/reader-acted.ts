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

/** Whether the reader has pressed a key or a button: what changes before comes from the address. */
export function hasReaderActed(): boolean {
  return hasActed;
}

/** For tests. */
export function resetReaderActed(): void {
  hasActed = false;
}
