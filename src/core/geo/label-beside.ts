import type { NameBox } from './name-fit.ts';

/** In units of the drawing, from its top left. */
export type PointInDrawing = readonly [x: number, y: number];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `above-right`: above the dot, beginning at it and running to the right. */
export type LabelSide = 'right' | 'left' | `${'above' | 'below'}${'' | '-right' | '-left'}`;

interface LabelPlacing {
  /** In order of preference. */
  readonly sides: readonly LabelSide[];
  /** Between the dot's centre and the label, across and down. */
  readonly gap: { readonly x: number; readonly y: number };
  /** Of a label there, the gravest first. */
  readonly faultsOf: (box: Box) => readonly number[];
}

function boxOn(
  side: LabelSide,
  [x, y]: PointInDrawing,
  { width, height }: NameBox,
  gap: LabelPlacing['gap'],
) {
  const [over, beside = over] = side.split('-');
  const isBeside = over === beside && beside !== 'above' && beside !== 'below';
  const way = isBeside ? gap.x : -gap.x;
  const left = beside === 'right' ? x + way : beside === 'left' ? x - way - width : x - width / 2;
  const top = over === 'above' ? y - gap.y - height : over === 'below' ? y + gap.y : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** Places a label on the side of its dot where it has the fewest faults; of equal sides, on the first. */
export function labelBeside(dot: PointInDrawing, size: NameBox, { sides, gap, faultsOf }: LabelPlacing) {
  const placed = sides.map((side) => {
    const box = boxOn(side, dot, size, gap);
    return { side, box, faults: faultsOf(box) };
  });
  const compared = (a: readonly number[], b: readonly number[]) =>
    a.map((own, at) => own - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return placed.reduce((best, one) => (compared(one.faults, best.faults) < 0 ? one : best));
}

/** By how much a box leaves a drawing, on all sides together. */
export const outside = ({ left, top, right, bottom }: Box, { width, height }: NameBox): number =>
  Math.max(0, -left) + Math.max(0, -top) + Math.max(0, right - width) + Math.max(0, bottom - height);

export interface Disc {
  readonly at: PointInDrawing;
  readonly radius: number;
}

export function covers({ at: [x, y], radius }: Disc, { left, top, right, bottom }: Box): boolean {
  const gapX = Math.max(left - x, 0, x - right);
  const gapY = Math.max(top - y, 0, y - bottom);
  return Math.hypot(gapX, gapY) < radius;
}
