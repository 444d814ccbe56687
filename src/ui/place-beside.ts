interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Place = (anchor: Box, box: Size, within: Size, gap: number) => { left: number; top: number };

/** On the right, else on the left, else below, inside the window. CSS pixels. */
export const placeBeside: Place = (anchor, box, within, gap) => {
  const fitsRight = anchor.right + gap + box.width <= within.width - gap;
  const fitsLeft = anchor.left - gap - box.width >= gap;
  const clamp = (value: number, most: number) => Math.max(gap, Math.min(value, most));
  const centred = (anchor.left + anchor.right - box.width) / 2;
  const left = fitsRight ? anchor.right + gap : fitsLeft ? anchor.left - gap - box.width : centred;
  const top = fitsRight || fitsLeft ? (anchor.top + anchor.bottom - box.height) / 2 : anchor.bottom + gap;
  return {
    left: clamp(left, within.width - box.width - gap),
    top: clamp(top, within.height - box.height - gap),
  };
};
