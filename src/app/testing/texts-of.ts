/** What elements say, in order: spaces of any kind as one plain space. */
export const textsOf = (elements: readonly Element[]) =>
  elements.map(({ textContent }) => (textContent ?? '').replace(/\s+/gu, ' ').trim());
