import type { FeatureCollection, Point } from 'geojson';
import type { MarkerPosition } from '../../geo/marker-layout.ts';
import { mercator, TILE_PX } from '../../geo/mercator.ts';
import { nearAny } from '../../geo/point-grid.ts';
import type { MapPalette } from './palette.ts';
import { channels, type PatternImage } from './pattern-images.ts';

const SIDE = 16;

const RADIUS = { ink: 4.8, rim: 6.8 };

export function dotImage(ink: string, rim: string): PatternImage {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const far = Math.hypot(x - SIDE / 2 + 0.5, y - SIDE / 2 + 0.5);
      const opacity = Math.min(1, Math.max(0, RADIUS.rim - far + 0.5));
      data.set([...channels(far < RADIUS.ink ? ink : rim), 255 * opacity], 4 * (y * SIDE + x));
    }
  return { width: SIDE, height: SIDE, data };
}

export const dotName = (scheme: MapPalette['scheme']) => `ville-${scheme}`;

/** CSS pixels from a marker's centre. */
const HIDDEN_WITHIN = 14;

interface Markers {
  readonly layout: readonly MarkerPosition[];
  /** MapLibre's. */
  readonly namesZoom: number;
}

/** Names of the places whose dot a marker hides. */
export function hiddenDots(
  names: FeatureCollection<Point>,
  { layout, namesZoom }: Markers,
): readonly string[] {
  const within = HIDDEN_WITHIN / (TILE_PX * 2 ** namesZoom);
  const isHidden = nearAny(
    layout.map(({ center }) => mercator(center)),
    within,
  );
  return names.features.flatMap(({ properties, geometry: { coordinates } }) => {
    const [longitude = 0, latitude = 0] = coordinates;
    return isHidden(mercator([longitude, latitude])) ? [properties?.name] : [];
  });
}
