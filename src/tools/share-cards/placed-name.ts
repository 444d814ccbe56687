import { labelBeside, type PicturePoint } from '../../geo/label-beside.ts';
import type { Face } from './card-fonts.ts';
import { drawable, lineMarkup, widthOf } from './fitted-text.ts';

/** Pixels; lines that pass nearer than `clear` to the letters cross a name. */
const LABEL = { size: 23, clear: 7, gap: { x: 5, y: 9 } } as const;

const STEP = 5;

/** Points of the lines of a path of corners, a few pixels apart. */
export function linePoints(path: string): PicturePoint[] {
  return path.split('Z').flatMap((ring) => {
    const corners = [...ring.matchAll(/[ML](\S+) ([^ML]+)/gu)].map(
      ([, x, y]): PicturePoint => [Number(x), Number(y)],
    );
    return corners.flatMap(([x, y], at) => {
      const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y];
      const steps = Math.ceil(Math.hypot(nextX - x, nextY - y) / STEP);
      return Array.from({ length: steps }, (_, step): PicturePoint => {
        const share = step / steps;
        return [x + (nextX - x) * share, y + (nextY - y) * share];
      });
    });
  });
}

interface Around {
  readonly face: Face;
  readonly lines: readonly PicturePoint[];
  readonly right: number;
  readonly ground: string;
}

/** A dot, and its name where the fewest lines cross it before `right`, with the ground round its letters where some do. */
export function placeMarkup(name: string, dot: PicturePoint, { face, lines, right, ground }: Around): string {
  const shown = drawable(name, face);
  const width = widthOf(shown, face) * LABEL.size;
  const placed = labelBeside(
    dot,
    { width: width + 2 * LABEL.clear, height: LABEL.size + LABEL.clear },
    {
      sides: ['right', 'left', 'below', 'above'],
      gap: LABEL.gap,
      faultsOf: ({ left, top, right: end, bottom }) => [
        end - LABEL.clear > right ? 1 : 0,
        lines.filter(([x, y]) => x > left && x < end && y > top && y < bottom).length,
      ],
    },
  );
  const { left, top } = placed.box;
  const [out, crossed = 0] = placed.faults;
  const circle = `<circle cx="${dot[0].toFixed(1)}" cy="${dot[1].toFixed(1)}" r="5"/>`;
  if (out) return circle;
  const words = lineMarkup(shown, face, { x: left + LABEL.clear, y: top + LABEL.size, size: LABEL.size });
  const halo = `<g fill="${ground}" stroke="${ground}" stroke-width="9" stroke-linejoin="round">${words}</g>`;
  return (crossed > 0 ? halo : '') + circle + words;
}
