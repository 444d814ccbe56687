import type { PictureSize } from '../../outline/same-scale.ts';

export type PicturePoint = readonly [x: number, y: number];

/** In order of preference; those of two words run from above or below the dot to a side. */
const SIDES = [
  'right',
  'left',
  'above',
  'below',
  'above-right',
  'above-left',
  'below-right',
  'below-left',
] as const;

export type LabelSide = (typeof SIDES)[number];

export interface Disc {
  readonly at: PicturePoint;
  readonly radius: number;
}

interface Label {
  readonly text: string;
  readonly at: PicturePoint;
  readonly em: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of a bold letter, mean width; of a line, height; in em. */
const LETTER = 0.54;

const LINE = 1.2;

/** Between dot and name, in units of the picture: more than a pin. `OutlinePicture.module.css` repeats it. */
const GAP = 12;

function boxOf({ text, at: [x, y], em }: Label, side: LabelSide): Box {
  const width = text.length * LETTER * em;
  const height = LINE * em;
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? x + GAP : x - GAP - width;
    return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
  }
  const top = side.startsWith('above') ? y - GAP - height : y + GAP;
  const left = side.endsWith('right') ? x - GAP : side.endsWith('left') ? x + GAP - width : x - width / 2;
  return { left, right: left + width, top, bottom: top + height };
}

const outside = ({ left, top, right, bottom }: Box, { width, height }: PictureSize) =>
  Math.max(0, -left) + Math.max(0, -top) + Math.max(0, right - width) + Math.max(0, bottom - height);

function covered({ left, top, right, bottom }: Box, { at: [x, y], radius }: Disc): boolean {
  const gapX = Math.max(left - x, 0, x - right);
  const gapY = Math.max(top - y, 0, y - bottom);
  return Math.hypot(gapX, gapY) < radius;
}

/** Right of its dot, else left, above, below or between; where none is free, the least bad. */
export function placeLabel(label: Label, discs: readonly Disc[], size: PictureSize): LabelSide {
  const faults = SIDES.map((side) => {
    const box = boxOf(label, side);
    return { side, out: outside(box, size), hidden: discs.filter((disc) => covered(box, disc)).length };
  });
  const [best] = faults.toSorted((a, b) => a.out - b.out || a.hidden - b.hidden);
  return best?.side ?? 'right';
}
