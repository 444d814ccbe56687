import type { Map as MapLibreMap } from 'maplibre-gl';

/** Pixels a CSS pixel while nothing of the map is seen: without a graphics card a frame takes its time by the pixel. */
export const DRAFT_RATIO = 0.1;

/** Has a map that is still a draft drawn anew at the screen's own resolution. False where it is so already. */
export function sharpen(map: MapLibreMap): boolean {
  if (map.getPixelRatio() !== DRAFT_RATIO) return false;
  // Null follows the screen again, says its documentation; its types leave that out.
  Reflect.apply(map.setPixelRatio, map, [null]);
  return true;
}
