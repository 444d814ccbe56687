import type { Map as MapLibreMap } from 'maplibre-gl';

/** A camera: centre in degrees, zoom of tiles of 512 CSS pixels. */
interface View {
  readonly center: { readonly lng: number; readonly lat: number };
  readonly zoom: number;
}

/** More steps back than this frame their territory again. */
const MOST = 200;

const views = new Map<string, View>();

/** Remembers how the map was left at one step of the history. */
export function rememberView(step: string, map: MapLibreMap): void {
  views.delete(step);
  views.set(step, { center: map.getCenter(), zoom: map.getZoom() });
  const [oldest] = views.keys();
  if (views.size > MOST && oldest !== undefined) views.delete(oldest);
}

/** How the map was left at a step of the history, if the reader comes back to it. */
export function viewAt(step: string): View | undefined {
  return views.get(step);
}
