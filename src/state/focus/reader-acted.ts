if (typeof window !== 'undefined')
  for (const [name, hand] of Object.entries({ pointerdown: 'pointer', keydown: 'keyboard' }))
    window.addEventListener(
      name,
      () => {
        // Browsers draw a ring around whatever a script focuses: the style sheet shows it to those who use the keyboard.
        document.documentElement.dataset.hand = hand;
      },
      { capture: true, passive: true },
    );

/** Whether the reader has pressed a key or a button: what changes before comes from the address. */
export const hasReaderActed = (): boolean => 'hand' in document.documentElement.dataset;
