import { LngLat, type Map as MapLibreMap, type TransformConstrainFunction } from 'maplibre-gl';
import { farthestZoom, limitedCamera } from '../../geo/camera-limits.ts';
import { MAX_ZOOM } from './camera.ts';

/** MapLibre asks at each frame, without saying for which map: measured again only when that is made or resized. */
let viewport = { width: innerWidth, height: innerHeight };

export function measureLimits(map: MapLibreMap): void {
  const { clientWidth, clientHeight } = map.getContainer();
  if (clientWidth > 0 && clientHeight > 0) viewport = { width: clientWidth, height: clientHeight };
}

const NEARLY = 0.01;

export const isFarthest = (zoom: number): boolean => zoom <= farthestZoom(viewport) + NEARLY;

export const limitCamera: TransformConstrainFunction = ({ lng, lat }, zoom) => {
  const { center, ...limited } = limitedCamera({ center: [lng, lat], zoom }, viewport, MAX_ZOOM);
  return { ...limited, center: new LngLat(center[0], center[1]) };
};
