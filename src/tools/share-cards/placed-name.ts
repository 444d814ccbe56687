import type { Face } from './card-fonts.ts';
import { lineMarkup } from './card-text.ts';
import { drawable, widthOf } from './fitted-text.ts';

/** Pixels of the card. */
export type Point = readonly [x: number, y: number];

const LABEL = { size: 23, gap: 12, drop: 8, under: 32, over: 16, clear: 7 } as const;

const STEP = 5;

/** Points of the lines of a path of corners, a few pixels apart. */
export function linePoints(path: string): Point[] {
  return path.split('Z').flatMap((ring) => {
    const corners = [...ring.matchAll(/[ML](\S+) ([^ML]+)/gu)].map(
      ([, x, y]): Point => [Number(x), Number(y)],
    );
    return corners.flatMap(([x, y], at) => {
      const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y];
      const steps = Math.ceil(Math.hypot(nextX - x, nextY - y) / STEP);
      return Array.from({ length: steps }, (_, step): Point => {
        const share = step / steps;
        return [x + (nextX - x) * share, y + (nextY - y) * share];
      });
    });
  });
}

/** Where a name of a width may stand round its dot, its left and its baseline, the best first. */
const spotsAround = ([x, y]: Point, width: number): readonly Point[] => [
  [x + LABEL.gap, y + LABEL.drop],
  [x - LABEL.gap - width, y + LABEL.drop],
  [x - width / 2, y + LABEL.under],
  [x - width / 2, y - LABEL.over],
];

const crossings = ([left, base]: Point, width: number, lines: readonly Point[]): number =>
  lines.filter(
    ([x, y]) =>
      x > left - LABEL.clear &&
      x < left + width + LABEL.clear &&
      y > base - LABEL.size &&
      y < base + LABEL.clear,
  ).length;

interface Around {
  readonly face: Face;
  readonly lines: readonly Point[];
  readonly right: number;
  readonly ground: string;
}

/** A dot, and its name where the fewest lines cross it before `right`, with the ground round its letters where some do. */
export function placeMarkup(name: string, dot: Point, { face, lines, right, ground }: Around): string {
  const shown = drawable(name, face);
  const width = widthOf(shown, face) * LABEL.size;
  const [best] = spotsAround(dot, width)
    .filter(([left]) => left + width <= right)
    .map((spot) => ({ spot, crossed: crossings(spot, width, lines) }))
    .toSorted((a, b) => a.crossed - b.crossed);
  const circle = `<circle cx="${dot[0].toFixed(1)}" cy="${dot[1].toFixed(1)}" r="5"/>`;
  if (!best) return circle;
  const { spot, crossed } = best;
  const words = lineMarkup(shown, face, { x: spot[0], y: spot[1], size: LABEL.size });
  const halo = `<g fill="${ground}" stroke="${ground}" stroke-width="9" stroke-linejoin="round">${words}</g>`;
  return (crossed > 0 ? halo : '') + circle + words;
}
