import { measurePadding } from '../interaction/camera.ts';

/** Share of the free part of the map that one press moves by: what was at the edge comes to the middle in two. */
const SHARE = 0.4;

/** How far a button moves the map, CSS pixels: a share of the smaller side of what the panel leaves free. */
export function panStep(container: HTMLElement): number {
  const { left, right, top, bottom } = measurePadding(container);
  const { clientWidth, clientHeight } = container;
  return Math.round(Math.min(clientWidth - left - right, clientHeight - top - bottom) * SHARE);
}
