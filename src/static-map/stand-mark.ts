import { needsLeader } from '../geo/marker-layout.ts';
import { svgShape } from './svg-shape.ts';

/** Moves a mark of the drawn map off its point, CSS pixels; a line leads back. */
export function standMark(mark: Element, offset: { readonly x: number; readonly y: number }): void {
  const { x, y } = offset;
  for (const place of mark.querySelectorAll('a > g')) {
    place.setAttribute('transform', `translate(${x} ${y})`);
    place.querySelector('.leader')?.remove();
    const line = svgShape('line', { x2: -x, y2: -y });
    const foot = svgShape('circle', { cx: -x, cy: -y, r: 2 });
    if (needsLeader(offset)) place.prepend(svgShape('g', { class: 'leader' }, line, foot));
  }
}
