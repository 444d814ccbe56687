import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterPaint } from '../../state/use-after-paint.ts';
import { isStill } from './camera.ts';

const FADE_MS = 300;

/** Until the picture is whole nobody sees a frame, and without a graphics card a dozen of them take half a second. */
export function holdFrames(map: MapLibreMap): void {
  map.painter.render = () => undefined;
}

const isHeld = (map: MapLibreMap) => Object.hasOwn(map.painter, 'render');

function paintFrames(map: MapLibreMap): void {
  Reflect.deleteProperty(map.painter, 'render');
  map.triggerRepaint();
}

/** Has what was held back painted; from then on names fade in. False where nothing was. */
export function startPainting(map: MapLibreMap): boolean {
  if (!isHeld(map)) return false;
  paintFrames(map);
  map._fadeDuration = isStill() ? 0 : FADE_MS;
  return true;
}

/** MapLibre paints a frame at the end of each press, though nothing has changed: the page that a press opens comes first. */
export function letPageFirst(map: MapLibreMap | undefined): void {
  if (!map || isHeld(map)) return;
  holdFrames(map);
  afterPaint(() => paintFrames(map));
}

/** CSS pixels of the frame that each map was last fitted to: below a zoom of 100 % its picture is a pixel larger or smaller. */
const fitted = new WeakMap<MapLibreMap, string>();

/** Null where the frame is not shown: MapLibre would take a size of its own. */
function sizeOf(map: MapLibreMap): string | null {
  const { clientWidth, clientHeight } = map.getContainer();
  return clientWidth > 0 && clientHeight > 0 ? `${clientWidth} ${clientHeight}` : null;
}

/** The page may have changed while the map was made. */
function wasMadeFor(map: MapLibreMap): boolean {
  const [box, picture] = [map.getContainer(), map.getCanvas()];
  const gaps = [box.clientWidth - picture.clientWidth, box.clientHeight - picture.clientHeight];
  return gaps.every((gap) => Math.abs(gap) <= 1);
}

/** To be called before the camera moves in a frame that has just changed. */
export function fitSize(map: MapLibreMap): void {
  const size = sizeOf(map);
  if (map._removed || size === null || fitted.get(map) === size) return;
  fitted.set(map, size);
  map.resize();
  map.redraw();
}

/** In place of MapLibre's own way, which draws the map anew in the frame that is to show the page's text. */
export function followSize(map: MapLibreMap): void {
  const size = sizeOf(map);
  if (size !== null && wasMadeFor(map)) fitted.set(map, size);
  const observer = new ResizeObserver(() => void afterPaint(() => fitSize(map)));
  observer.observe(map.getContainer());
  map.once('remove', () => observer.disconnect());
}
