import { LngLat, type Map as MapLibreMap, type TransformConstrainFunction } from 'maplibre-gl';
import { farthestZoom, limitedCamera, type Viewport } from '../../../core/geo/camera-limits.ts';
import type { Bbox } from '../../../core/geo/position.ts';
import { maxZoom } from '../background.ts';
import { coveredBelow } from './camera.ts';

const NEARLY = 0.01;

export interface CameraLimits {
  /** To be called when the map is made or resized: MapLibre asks for the limits at each frame, too often to measure. */
  readonly measure: (map: MapLibreMap) => void;
  /** What is framed may lie beyond what the map else keeps to: an overseas collectivité in the Pacific. */
  readonly reachTo: (bbox: Bbox | null) => void;
  readonly isFarthest: (zoom: number) => boolean;
  readonly constrain: TransformConstrainFunction;
}

/** Of one map. */
export function cameraLimits(): CameraLimits {
  let viewport: Viewport = { width: innerWidth, height: innerHeight };
  let reach: Bbox | null = null;
  return {
    measure: (map) => {
      const container = map.getContainer();
      const { clientWidth: width, clientHeight: height } = container;
      if (width > 0 && height > 0) viewport = { width, height, covered: coveredBelow(container) };
    },
    reachTo: (bbox) => {
      reach = bbox;
    },
    isFarthest: (zoom) => zoom <= farthestZoom(viewport) + NEARLY,
    constrain: ({ lng, lat }, zoom) => {
      const { center, ...limited } = limitedCamera({ center: [lng, lat], zoom }, viewport, maxZoom(), reach);
      return { ...limited, center: new LngLat(center[0], center[1]) };
    },
  };
}
