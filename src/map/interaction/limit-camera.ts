import { LngLat, type Map as MapLibreMap, type TransformConstrainFunction } from 'maplibre-gl';
import type { Bbox } from '../../domain/territory/territory.ts';
import { farthestZoom, limitedCamera, type Viewport } from '../../geo/camera-limits.ts';
import { coveredBelow, MAX_ZOOM } from './camera.ts';

/** MapLibre asks at each frame, without saying for which map: measured again only when that is made or resized. */
let viewport: Viewport = { width: innerWidth, height: innerHeight };

export function measureLimits(map: MapLibreMap): void {
  const container = map.getContainer();
  const { clientWidth: width, clientHeight: height } = container;
  if (width > 0 && height > 0) viewport = { width, height, covered: coveredBelow(container) };
}

const NEARLY = 0.01;

export const isFarthest = (zoom: number): boolean => zoom <= farthestZoom(viewport) + NEARLY;

let reach: Bbox | null = null;

/** What is framed may lie beyond what the map else keeps to: an overseas collectivité in the Pacific. */
export function reachTo(bbox: Bbox | null): void {
  reach = bbox;
}

export const limitCamera: TransformConstrainFunction = ({ lng, lat }, zoom) => {
  const { center, ...limited } = limitedCamera({ center: [lng, lat], zoom }, viewport, MAX_ZOOM, reach);
  return { ...limited, center: new LngLat(center[0], center[1]) };
};

let before = { window: '', map: 0 };

/** CSS pixels that the panel has taken from the map since it was last asked, negative where it gave some back; 0 when the window itself changed. */
export function widthTaken(container: HTMLElement): number {
  const last = before;
  before = { window: `${innerWidth} ${innerHeight}`, map: container.clientWidth };
  return last.window === before.window ? last.map - before.map : 0;
}
