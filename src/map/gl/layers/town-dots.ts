import type { FeatureCollection, Point } from 'geojson';
import { nearAny } from '../../../core/geo/group-points.ts';
import type { MarkerPosition } from '../../../core/geo/marker-layout.ts';
import { mercator, TILE_PX } from '../../../core/geo/mercator.ts';

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
