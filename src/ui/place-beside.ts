type Size = Pick<DOMRect, 'width' | 'height'>;

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

export type Place = (anchor: Box, box: Size, within: Size, gap: number) => { left: number; top: number };

/** How far along its anchor, from one end to the other. */
const SHARES = [0.5, 0, 1, 0.25, 0.75];

const along = (from: number, to: number, size: number) =>
  SHARES.map((share) => (1 - share) * (to - size) + share * from);

/** On the right, on the left, below or above, inside the window: the first of the places that hide least of `others`. CSS pixels. */
export const placeClearOf =
  (others: readonly Box[]): Place =>
  (anchor, { width, height }, within, gap) => {
    const clamp = (value: number, most: number) => Math.max(gap, Math.min(value, most - gap));
    const tops = along(anchor.top, anchor.bottom, height);
    const lefts = along(anchor.left, anchor.right, width);
    const places = [
      ...[anchor.right + gap, anchor.left - gap - width].flatMap((x) => tops.map((y) => [x, y] as const)),
      ...[anchor.bottom + gap, anchor.top - gap - height].flatMap((y) => lefts.map((x) => [x, y] as const)),
    ].map(([x, y]) => ({ left: clamp(x, within.width - width), top: clamp(y, within.height - height) }));
    const costs = places.map(({ left, top }) => {
      const hides = (other: Box) =>
        left < other.right && other.left < left + width && top < other.bottom && other.top < top + height;
      return others.filter(hides).length + (hides(anchor) ? others.length + 1 : 0);
    });
    return places[costs.indexOf(Math.min(...costs))] ?? { left: gap, top: gap };
  };
