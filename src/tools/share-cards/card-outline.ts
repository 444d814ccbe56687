import type { PicturePoint } from '../../geo/label-beside.ts';
import { polygonsOf } from '../../geo/rings.ts';
import type { Contour } from '../../geo/topology.ts';
import { drawingOf, sharedScale } from '../../outline/same-scale.ts';
import type { Face } from './card-fonts.ts';
import { linePoints, placeMarkup } from './placed-name.ts';
import { CARD_SIZE, type CardOutline, MARGIN } from './share-card.ts';

const SQUARE = { width: 380, height: 380, margin: 2 } as const;
const TOP = MARGIN;
const RIGHT = CARD_SIZE.width - MARGIN;

interface DrawnOutline {
  readonly markup: string;
  /** Pixels: where its picture begins. */
  readonly left: number;
}

const joined = (contours: readonly Contour[]): Contour => ({
  type: 'MultiPolygon',
  coordinates: contours.flatMap(polygonsOf),
});

/** At the right of the words, as large as its square allows; north up, areas true. */
export function drawnOutline(
  { contours, places }: CardOutline,
  { label, ground }: { readonly label: Face; readonly ground: string },
): DrawnOutline {
  const whole = joined(contours);
  const scale = sharedScale([whole], SQUARE);
  const drawing = drawingOf(whole, scale, SQUARE);
  const { width } = drawing.span;
  const shift = RIGHT - SQUARE.width + (SQUARE.width - width) / 2;
  const moved = ([x, y]: PicturePoint): PicturePoint => [x + shift, y + TOP];
  const paths = contours.map((one) => drawing.path([one]));
  const lines = places.length > 0 ? paths.flatMap(linePoints).map(moved) : [];
  const dots = places.map(({ name, pin }) => {
    const at = drawing.place(pin);
    return at ? placeMarkup(name, moved(at), { face: label, lines, right: RIGHT, ground }) : '';
  });
  const line = contours.length > 3 ? 1.4 : 2.6;
  const look = `fill-opacity=".13" stroke="#fff" stroke-width="${line}" stroke-linejoin="round"`;
  const shapes = paths.map((path) => `<path d="${path}"/>`).join('');
  return {
    markup: `<g transform="translate(${shift.toFixed(1)} ${TOP})" ${look}>${shapes}</g>${dots.join('')}`,
    left: RIGHT - width,
  };
}
