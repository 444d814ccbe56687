import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterPaint } from '../../state/use-after-paint.ts';
import { isStill } from './camera.ts';

const FADE_MS = 300;

type Paint = MapLibreMap['painter']['render'];

/** Until the picture is whole nobody sees a frame, and without a graphics card a dozen of them take half a second. */
export function holdFrames(map: MapLibreMap, paint: Paint = () => undefined): void {
  map.painter.render = paint;
}

const layersIn = ({ tileManagers }: MapLibreMap['style']): string[] =>
  Object.values(tileManagers).flatMap((tiles) =>
    tiles.getRenderableIds().flatMap((id) => Object.keys(tiles.getTileByID(id)?.buckets ?? {})),
  );

/** Paints no pixel, but has what new layers need compiled while the worker cuts the other tiles: 70 ms without a graphics card. */
export function rehearsal(map: MapLibreMap): Paint {
  const { painter } = map;
  const rehearsed = new Set<string>();
  return (style, ...frame) => {
    const arrived = layersIn(style).filter((layer) => !rehearsed.has(layer));
    if (arrived.length === 0 || map.areTilesLoaded()) return;
    for (const layer of arrived) rehearsed.add(layer);
    const { gl } = painter.context;
    const draw = gl.drawElements.bind(gl);
    // One triangle has it compiled as all of them would.
    gl.drawElements = (mode, count, type, offset) => draw(mode, Math.min(count, 3), type, offset);
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(0, 0, 0, 0);
    try {
      Object.getPrototypeOf(painter).render.call(painter, style, ...frame);
    } finally {
      gl.disable(gl.SCISSOR_TEST);
      Reflect.deleteProperty(gl, 'drawElements');
    }
  };
}

const isHeld = (map: MapLibreMap) => Object.hasOwn(map.painter, 'render');

const stopHolding = (map: MapLibreMap) => Reflect.deleteProperty(map.painter, 'render');

const lettingPageFirst = new WeakSet<MapLibreMap>();

/** Paints what was held back; from then on names fade in. False where nothing was. */
export function startPainting(map: MapLibreMap): boolean {
  if (!isHeld(map)) return false;
  if (lettingPageFirst.has(map)) return true;
  stopHolding(map);
  map.redraw();
  map._fadeDuration = isStill() ? 0 : FADE_MS;
  return true;
}

/** MapLibre paints a frame at the end of each press, though nothing has changed: the page that a press opens comes first. */
export function letPageFirst(map: MapLibreMap | undefined): void {
  if (!map || isHeld(map)) return;
  holdFrames(map);
  lettingPageFirst.add(map);
  afterPaint(() => {
    lettingPageFirst.delete(map);
    stopHolding(map);
    map.triggerRepaint();
  });
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
