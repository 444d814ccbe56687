import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterPaint } from '../../../state/use-after-paint.ts';

/** Below a zoom of 100 % the browser rounds the canvas to a pixel more or less than its frame. */
const ROUNDED_PX = 1;

/** To be called before the camera moves in a frame that has just changed. Of a frame that is not shown MapLibre would make a size up. */
export function fitSize(map: MapLibreMap): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const canvas = map.getCanvas();
  const gaps = [clientWidth - canvas.clientWidth, clientHeight - canvas.clientHeight];
  if (clientWidth === 0 || clientHeight === 0 || gaps.every((gap) => Math.abs(gap) <= ROUNDED_PX)) return;
  map.resize();
  map.redraw();
}

/** In place of MapLibre's `trackResize`, which draws the map anew in the frame that is to show the page's text. */
export function followSize(map: MapLibreMap): void {
  let cancel = () => {};
  const observer = new ResizeObserver(() => {
    cancel();
    cancel = afterPaint(() => fitSize(map));
  });
  observer.observe(map.getContainer());
  map.once('remove', () => {
    observer.disconnect();
    cancel();
  });
}
