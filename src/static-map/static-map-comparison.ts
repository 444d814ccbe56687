import './static-map-comparison.css';
import { comparedExtent } from '../domain/comparison/compared-extent.ts';
import type { ComparedTerritory } from '../domain/comparison/comparison.ts';
import { isOnFrance, pathOnFrance, placeOnFrance } from './on-france.ts';
import {
  type DrawnBox,
  type DrawnFrance,
  drawnBox,
  drawnFrance,
  percentsIn,
  showBox,
} from './static-map-frame.ts';
import { svgShape } from './svg-shape.ts';

/** CSS pixels, as on the interactive map. */
const LETTER_SIDE = 24;

/** Units across what is framed: contours are drawn as fine as it shows. */
const FINE = 2000;

function outlines(territories: readonly ComparedTerritory[], { whole }: DrawnFrance, box: DrawnBox) {
  const finer = FINE / Math.max(box.width, box.height);
  const paths = territories.flatMap(({ letters: [letter = 'A'], contours: { own } }) =>
    own ? [svgShape('path', { d: pathOnFrance(own, whole.width * finer), 'data-letter': letter })] : [],
  );
  return svgShape('g', { class: 'compared', transform: `scale(${1 / finer})` }, ...paths);
}

function letterAt(letter: string, x: number): SVGElement {
  const corner = { x: x - LETTER_SIDE / 2, y: -LETTER_SIDE / 2 };
  return svgShape(
    'g',
    { 'data-letter': letter },
    svgShape('rect', { ...corner, width: LETTER_SIDE, height: LETTER_SIDE, rx: 7 }),
    svgShape('text', { x, y: 0 }, letter),
  );
}

function signs(territories: readonly ComparedTerritory[], { whole }: DrawnFrance, box: DrawnBox) {
  const places = territories.map(({ letters, view }) =>
    svgShape(
      'svg',
      percentsIn(box, placeOnFrance(view.record.pin, whole.width)),
      ...letters.map((letter, at) => letterAt(letter, (at - (letters.length - 1) / 2) * LETTER_SIDE)),
    ),
  );
  return svgShape('g', { class: 'compared' }, ...places);
}

/** In place of those drawn before; what is compared is framed, all of France where that is nothing on this map. */
export function drawComparison(map: HTMLElement, territories: readonly ComparedTerritory[]): void {
  const france = drawnFrance(map);
  if (!france) return;
  for (const drawn of france.frame.querySelectorAll('.compared')) drawn.remove();
  const keys = new Set<string>(territories.map(({ view }) => view.record.key));
  for (const mark of france.marks.querySelectorAll('a[data-territory]'))
    mark.toggleAttribute('data-compared', keys.has(mark.getAttribute('data-territory') ?? ''));
  const box = drawnBox(france, comparedExtent(territories.map(({ view }) => view.record)));
  france.frame.toggleAttribute('data-compared', keys.size > 1);
  showBox(france, box);
  const shown = territories.filter(({ view }) => isOnFrance(view.record.pin));
  if (shown.length === 0) return;
  france.drawing.append(outlines(shown, france, box));
  france.marks.append(signs(shown, france, box));
}
