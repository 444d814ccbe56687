import type { Map as MapLibreMap } from 'maplibre-gl';

/** Until the picture is whole nobody sees a frame, and without a graphics card a dozen of them take half a second. */
export function holdFrames(map: MapLibreMap): void {
  map.painter.render = () => undefined;
}

/** Has what was held back painted. False where nothing was. */
export function paintFrames(map: MapLibreMap): boolean {
  if (!Object.hasOwn(map.painter, 'render')) return false;
  Reflect.deleteProperty(map.painter, 'render');
  map.triggerRepaint();
  return true;
}

/** MapLibre paints a frame at the end of each press, though nothing has changed: the page that a press opens comes first. */
export function letPageFirst(map: MapLibreMap | undefined): void {
  if (!map || Object.hasOwn(map.painter, 'render')) return;
  holdFrames(map);
  requestAnimationFrame(() => setTimeout(() => paintFrames(map)));
}
