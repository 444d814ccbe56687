let hasActed = false;

function note(): void {
  hasActed = true;
}

if (typeof window !== 'undefined')
  for (const name of ['pointerdown', 'keydown'])
    window.addEventListener(name, note, { capture: true, once: true });

/** Whether the reader has pressed anything in this visit: what changes before comes of the address that was opened. */
export function hasReaderActed(): boolean {
  return hasActed;
}
