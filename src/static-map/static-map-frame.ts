import type { Bbox } from '../domain/territory/territory.ts';
import { layoutMarkers, layoutZoom } from '../geo/marker-layout.ts';
import { TILE_PX } from '../geo/mercator.ts';
import { fromFrance, isOnFrance, placeOnFrance, worldOf } from './on-france.ts';
import { standMark } from './stand-mark.ts';

/** In units of the view box of the drawn France. */
export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The parts of a drawn map of the whole of France. */
export interface DrawnFrance {
  readonly frame: HTMLElement;
  readonly drawing: SVGSVGElement;
  readonly marks: SVGSVGElement;
  readonly whole: DrawnBox;
  /** CSS pixels a unit at the closest zoom. */
  readonly most: number;
}

const known = new WeakMap<Element, DrawnFrance>();

/** Null where the page's own territory is framed. */
export function drawnFrance(map: HTMLElement): DrawnFrance | null {
  const frame = map.querySelector<HTMLElement>('.frame');
  const drawing = frame?.querySelector<SVGSVGElement>('svg.drawing');
  const marks = frame?.querySelector<SVGSVGElement>('svg.marks');
  if (!frame || !drawing || !marks) return null;
  const before = known.get(frame);
  if (before) return before;
  if (!frame.hasAttribute('data-overview')) return null;
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const most = Number(drawing.getAttribute('width')) / width;
  const france = { frame, drawing, marks, whole: { x, y, width, height }, most };
  known.set(frame, france);
  return france;
}

/** Of a box of degrees that lies in the métropole; all of it for any other, and for null. */
export function drawnBox({ whole }: DrawnFrance, bbox: Bbox | null): DrawnBox {
  if (!bbox) return whole;
  const [west, south, east, north] = bbox;
  if (!isOnFrance([(west + east) / 2, (south + north) / 2])) return whole;
  const [x, y] = placeOnFrance([west, north], whole.width);
  const [right, bottom] = placeOnFrance([east, south], whole.width);
  return { x, y, width: right - x, height: bottom - y };
}

/** Of a point of the drawn France in a box of it, for elements that keep their size in CSS pixels. */
export const percentsIn = (box: DrawnBox, [x, y]: readonly [x: number, y: number]) => ({
  x: `${(100 * (x - box.x)) / box.width}%`,
  y: `${(100 * (y - box.y)) / box.height}%`,
});

const shownNow = ({ drawing }: DrawnFrance): DrawnBox => drawing.viewBox.baseVal;

function pointOf(mark: Element, box: DrawnBox): readonly [x: number, y: number] {
  const share = (name: string) => Number.parseFloat(mark.getAttribute(name) ?? '') / 100;
  return [box.x + share('x') * box.width, box.y + share('y') * box.height];
}

function zoomOf({ frame, whole, most }: DrawnFrance, box: DrawnBox): number {
  const fits = Math.min(frame.clientWidth / box.width, frame.clientHeight / box.height);
  return Math.log2((Math.min(most, fits || most) * worldOf(whole.width)) / TILE_PX);
}

/** Frames a part of the drawn France as the interactive map does; its marks are placed and parted anew. */
export function showBox(france: DrawnFrance, box: DrawnBox): void {
  const { frame, drawing, marks, whole, most } = france;
  const standing = [...marks.querySelectorAll(':scope > svg:has(a)')];
  const points = standing.map((mark) => pointOf(mark, shownNow(france)));
  frame.toggleAttribute('data-overview', box === whole);
  drawing.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  for (const svg of [drawing, marks]) {
    svg.setAttribute('width', (box.width * most).toFixed(3));
    svg.setAttribute('height', (box.height * most).toFixed(3));
  }
  const pins = points.map((point) => ({ territory: { pin: fromFrance(point, whole.width) } }));
  const layout = layoutMarkers(pins, layoutZoom(zoomOf(france, box)));
  for (const [at, mark] of standing.entries()) {
    const { x, y } = percentsIn(box, points[at] ?? [0, 0]);
    mark.setAttribute('x', x);
    mark.setAttribute('y', y);
    standMark(mark, layout[at]?.offset ?? { x: 0, y: 0 });
  }
}
