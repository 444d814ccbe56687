import { APART_PX, needsLeader } from '../../core/geo/marker-layout.ts';
import { spreadMarkers } from '../../core/geo/spread-markers.ts';
import { svgElement } from '../../ui/make-element.ts';

/** A part of a drawn map, in units of its view box. */
export type DrawnBox = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

export type DrawnPoint = readonly [x: number, y: number];

/** A drawn map that shows one part of it or another. */
export type DrawnView = NonNullable<ReturnType<typeof drawnView>>;

/** As it was drawn; null where nothing is. */
export function drawnView(map: ParentNode) {
  const frame = map.querySelector<HTMLElement>('.frame');
  const drawing = frame?.querySelector<SVGSVGElement>('svg.drawing');
  const marks = frame?.querySelector<SVGSVGElement>('svg.marks');
  if (!frame || !drawing || !marks) return null;
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const share = (mark: Element, name: string) => Number.parseFloat(mark.getAttribute(name) ?? '') / 100;
  const placed = [...marks.querySelectorAll(':scope > svg')].map((mark) => ({
    mark,
    point: [x + share(mark, 'x') * width, y + share(mark, 'y') * height] as const,
  }));
  // CSS pixels a unit at the closest zoom.
  const most = Number(drawing.getAttribute('width')) / width;
  const whole: DrawnBox = { x, y, width, height };
  return { frame, drawing, marks, placed, whole, most };
}

/** Of a point in a part of the map, for elements that keep their size in CSS pixels. */
export const percentsIn = (box: DrawnBox, [x, y]: DrawnPoint) => ({
  x: `${(100 * (x - box.x)) / box.width}%`,
  y: `${(100 * (y - box.y)) / box.height}%`,
});

/** Moves a mark off its point, CSS pixels; a line leads back. */
function placeMark(mark: Element, offset: { readonly x: number; readonly y: number }): void {
  const { x, y } = offset;
  for (const place of mark.querySelectorAll('a > g')) {
    place.setAttribute('transform', `translate(${x} ${y})`);
    place.querySelector('.leader')?.remove();
    const line = svgElement('line', { x2: -x, y2: -y });
    const foot = svgElement('circle', { cx: -x, cy: -y, r: 2 });
    if (needsLeader(offset)) place.prepend(svgElement('g', { class: 'leader' }, line, foot));
  }
}

/** Marks keep their size, and part anew. */
export function showBox({ drawing, placed, most }: DrawnView, box: DrawnBox): void {
  drawing.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  const scale = drawing.getBoundingClientRect().width / box.width || most;
  const points = placed.map(({ point: [x, y] }) => ({ x: x * scale, y: y * scale }));
  const offsets = spreadMarkers(points, APART_PX);
  for (const [at, { mark, point }] of placed.entries()) {
    const { x, y } = percentsIn(box, point);
    mark.setAttribute('x', x);
    mark.setAttribute('y', y);
    placeMark(mark, offsets[at] ?? { x: 0, y: 0 });
  }
}
