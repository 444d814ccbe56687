import type { Place } from './place-beside.ts';

const below =
  (edge: 'left' | 'right'): Place =>
  (anchor, box, within, gap) => {
    const top = anchor.bottom + gap;
    const fits = top + box.height <= within.height - gap;
    const clamp = (value: number, most: number) => Math.max(gap, Math.min(value, most));
    return {
      left: clamp(edge === 'left' ? anchor.left : anchor.right - box.width, within.width - box.width - gap),
      top: fits ? top : clamp(anchor.top - gap - box.height, within.height - box.height - gap),
    };
  };

/** Below, else above, right edges in line, inside the window. CSS pixels. */
export const placeBelow = below('right');

/** The same, left edges in line. */
export const placeBelowStart = below('left');
