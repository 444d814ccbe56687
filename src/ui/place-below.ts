import type { Place } from './place-beside.ts';

/** Below, else above, right edges in line, inside the window. CSS pixels. */
export const placeBelow: Place = (anchor, box, within, gap) => {
  const below = anchor.bottom + gap;
  const fits = below + box.height <= within.height - gap;
  const clamp = (value: number, most: number) => Math.max(gap, Math.min(value, most));
  return {
    left: clamp(anchor.right - box.width, within.width - box.width - gap),
    top: fits ? below : clamp(anchor.top - gap - box.height, within.height - box.height - gap),
  };
};
