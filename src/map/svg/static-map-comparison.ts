import './static-map-comparison.css';
import { type ComparedTerritory, comparedExtent } from '../../core/comparison/comparison.ts';
import { contourPath } from '../../core/geo/contour-path.ts';
import { FRANCE_PLANE, isOnFrance } from '../../core/geo/france-bounds.ts';
import { TILE_PX } from '../../core/geo/mercator.ts';
import { namedExtent } from '../../core/geo/named-extent.ts';
import { type Bbox, middleOf } from '../../core/geo/position.ts';
import { dotsOf } from '../../core/scene/map-scene.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { svgElement } from '../../ui/make-element.ts';
import { type DrawnBox, type DrawnView, drawnView, percentsIn, showBox } from './viewer.ts';

/** CSS pixels, as on the interactive map. */
const LETTER_SIDE = 24;

/** Of the longer side of what is framed: points nearer than this to the one before do not show. */
const INVISIBLE = 1 / 1300;

function outlines(territories: readonly ComparedTerritory[], { width, height }: DrawnBox) {
  const invisible = INVISIBLE * Math.max(width, height);
  const paths = territories.flatMap(({ letters: [letter = 'A'], view, contours: { own } }) => {
    const d = own && contourPath(own, FRANCE_PLANE.place, invisible, 2);
    const look = { 'data-letter': letter, ...(dotsOf([view.record]).length > 0 && { 'data-rough': '' }) };
    return d ? [svgElement('path', { d, ...look })] : [];
  });
  return svgElement('g', { class: 'compared' }, ...paths);
}

function letterAt(letter: string, x: number): SVGElement {
  const corner = { x: x - LETTER_SIDE / 2, y: -LETTER_SIDE / 2 };
  return svgElement(
    'g',
    { 'data-letter': letter },
    svgElement('rect', { ...corner, width: LETTER_SIDE, height: LETTER_SIDE, rx: 7 }),
    svgElement('text', { x, y: 0 }, letter),
  );
}

function signs(territories: readonly ComparedTerritory[], box: DrawnBox) {
  const places = territories.map(({ letters, view }) =>
    svgElement(
      'svg',
      percentsIn(box, FRANCE_PLANE.place(view.record.pin)),
      ...letters.map((letter, at) => letterAt(letter, (at - (letters.length - 1) / 2) * LETTER_SIDE)),
    ),
  );
  return svgElement('g', { class: 'compared' }, ...places);
}

const known = new WeakMap<Element, DrawnView>();

/** As it was drawn, whatever part of it is shown now; null on a page that frames its own territory. */
function drawnFrance(map: HTMLElement): DrawnView | null {
  const frame = map.querySelector('.frame');
  const before = frame && known.get(frame);
  if (before || !frame?.hasAttribute('data-overview')) return before ?? null;
  const view = drawnView(map);
  if (view) known.set(frame, view);
  return view;
}

/** Of a box of degrees that lies in the métropole, with the names that the interactive map writes in it; all of it for any other, and for null. */
function boxOf(
  { frame, whole, most }: DrawnView,
  bbox: Bbox | null,
  names: readonly TerritoryRecord[],
): DrawnBox {
  const isWhole = !bbox || !isOnFrance(middleOf(bbox));
  frame.toggleAttribute('data-overview', isWhole);
  if (isWhole) return whole;
  const room = { width: frame.clientWidth, height: frame.clientHeight };
  const closest = Math.log2((most * FRANCE_PLANE.scale) / TILE_PX);
  const [west, south, east, north] = namedExtent(bbox, names, room, closest);
  const [x, y] = FRANCE_PLANE.place([west, north]);
  const [right, bottom] = FRANCE_PLANE.place([east, south]);
  return { x, y, width: right - x, height: bottom - y };
}

/** As large as fits, and never beyond the closest zoom. */
function frameBox(france: DrawnView, box: DrawnBox): void {
  const { drawing, marks, most } = france;
  for (const svg of [drawing, marks]) {
    svg.setAttribute('width', (box.width * most).toFixed(3));
    svg.setAttribute('height', (box.height * most).toFixed(3));
  }
  showBox(france, box);
}

/** In place of those drawn before; what is compared is framed, all of France where that is nothing on this map. */
export function drawComparison(map: HTMLElement, territories: readonly ComparedTerritory[]): void {
  const france = drawnFrance(map);
  if (!france) return;
  for (const drawn of france.frame.querySelectorAll('.compared')) drawn.remove();
  const keys = new Set<string>(territories.map(({ view }) => view.record.key));
  for (const mark of france.marks.querySelectorAll('a[data-territory]'))
    mark.toggleAttribute('data-compared', keys.has(mark.getAttribute('data-territory') ?? ''));
  france.frame.toggleAttribute('data-compared', keys.size > 1);
  const records = territories.map(({ view }) => view.record);
  const box = boxOf(france, comparedExtent(records), records);
  frameBox(france, box);
  const shown = territories.filter(({ view }) => isOnFrance(view.record.pin));
  if (shown.length === 0) return;
  france.drawing.append(outlines(shown, box));
  france.marks.append(signs(shown, box));
}
