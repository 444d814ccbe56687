import { greatest, least } from '../collections/extremes.ts';
import type { NameBox } from './name-fit.ts';

/** In units of the drawing, from its top left. */
export type PointInDrawing = readonly [x: number, y: number];

export interface Box {
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

/** Where the letters of a label begin, have their middle or end. */
function anchorOf(side: LabelSide, { left, top, right, bottom }: Box) {
  const y = (top + bottom) / 2;
  if (side.endsWith('right')) return { x: left, y, textAnchor: 'start' } as const;
  if (side.endsWith('left')) return { x: right, y, textAnchor: 'end' } as const;
  return { x: (left + right) / 2, y, textAnchor: 'middle' } as const;
}

/** Places a label on the side of its dot where it has the fewest faults; of equal sides, on the first. */
export function labelBeside(dot: PointInDrawing, size: NameBox, { sides, gap, faultsOf }: LabelPlacing) {
  const placed = sides.map((side) => {
    const box = boxOn(side, dot, size, gap);
    return { side, box, text: anchorOf(side, box), faults: faultsOf(box) };
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

export const boxAround = ([x, y]: PointInDrawing, { width, height }: NameBox): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

export const boxAroundDisc = ({ at, radius }: Disc): Box =>
  boxAround(at, { width: 2 * radius, height: 2 * radius });

export function boxOf(points: readonly PointInDrawing[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: least(xs), top: least(ys), right: greatest(xs), bottom: greatest(ys) };
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** Units of a drawing, of the dot of a place without inhabitants and of the most populous. */
export const RADIUS = { least: 2, most: 10 } as const;

/** Of the dot of a place, whose area says how populous it is. */
export const radiusOf = (population: number, most: number): number =>
  RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(population / Math.max(1, most));

/** SVG path data. */
export const discPath = ({ at: [x, y], radius }: Disc): string => {
  const r = radius.toFixed(1);
  return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0 ${-2 * Number(r)} 0`;
};
