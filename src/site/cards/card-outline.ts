import { labelBeside, type PointInDrawing } from '../../core/geo/label-beside.ts';
import { polygonsOf } from '../../core/geo/rings.ts';
import type { Contour } from '../../core/geo/topology.ts';
import { drawingOf, sharedScale } from '../../map/outline/same-scale.ts';
import type { Face } from './card-fonts.ts';
import { drawable, lineMarkup, widthOf } from './fitted-text.ts';
import { type CardOutline, MARGIN, RIGHT } from './share-card.ts';

/** Pixels; lines that pass nearer than `clear` to the letters cross a name. */
const LABEL = { size: 23, clear: 7, gap: { x: 5, y: 9 } } as const;

const STEP = 5;

/** Points of the lines of a path of corners, a few pixels apart. */
export function linePoints(path: string): PointInDrawing[] {
  return path.split('Z').flatMap((ring) => {
    const corners = [...ring.matchAll(/[ML](\S+) ([^ML]+)/gu)].map(
      ([, x, y]): PointInDrawing => [Number(x), Number(y)],
    );
    return corners.flatMap(([x, y], at) => {
      const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y];
      const steps = Math.ceil(Math.hypot(nextX - x, nextY - y) / STEP);
      return Array.from({ length: steps }, (_, step): PointInDrawing => {
        const share = step / steps;
        return [x + (nextX - x) * share, y + (nextY - y) * share];
      });
    });
  });
}

interface Around {
  readonly face: Face;
  readonly lines: readonly PointInDrawing[];
  readonly right: number;
  readonly background: string;
}

/** A dot, and its name where the fewest lines cross it before `right`, with the background round its letters where some do. */
export function placeMarkup(
  name: string,
  dot: PointInDrawing,
  { face, lines, right, background }: Around,
): string {
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
  const halo = `<g fill="${background}" stroke="${background}" stroke-width="9" stroke-linejoin="round">${words}</g>`;
  return (crossed > 0 ? halo : '') + circle + words;
}

const SQUARE = { width: 380, height: 380, margin: 2 } as const;
const TOP = MARGIN;

/** Drawn with {@link BLUR}. */
const SOFT = 'fill-opacity=".3" filter="url(#flou)"';
const BLUR = '<filter id="flou"><feGaussianBlur stdDeviation="8"/></filter>';

const joined = (contours: readonly Contour[]): Contour => ({
  type: 'MultiPolygon',
  coordinates: contours.flatMap(polygonsOf),
});

/** At the right of the words, as large as its square allows; north up, areas true. `left`: the pixel where it begins. */
export function drawnOutline(
  { contours, isSoft, places }: CardOutline,
  { label, background }: { readonly label: Face; readonly background: string },
) {
  const whole = joined(contours);
  const scale = sharedScale([whole], SQUARE);
  const drawing = drawingOf(whole, scale, SQUARE);
  const { width } = drawing.span;
  const shift = RIGHT - SQUARE.width + (SQUARE.width - width) / 2;
  const moved = ([x, y]: PointInDrawing): PointInDrawing => [x + shift, y + TOP];
  const paths = contours.map((one) => drawing.path([one]));
  const lines = places.length > 0 ? paths.flatMap(linePoints).map(moved) : [];
  const dots = places.map(({ name, pin }) => {
    const at = drawing.place(pin);
    return at ? placeMarkup(name, moved(at), { face: label, lines, right: RIGHT, background }) : '';
  });
  const line = contours.length > 3 ? 1.4 : 2.6;
  const edge = `fill-opacity=".13" stroke="#fff" stroke-width="${line}" stroke-linejoin="round"`;
  const look = isSoft ? SOFT : edge;
  const shapes = (isSoft ? BLUR : '') + paths.map((path) => `<path d="${path}"/>`).join('');
  return {
    markup: `<g transform="translate(${shift.toFixed(1)} ${TOP})" ${look}>${shapes}</g>${dots.join('')}`,
    left: RIGHT - width,
  };
}
