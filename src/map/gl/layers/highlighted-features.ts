import { featureCollection, feature as turfFeature } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { bboxOf } from '../../../core/geo/bbox.ts';
import { polygonsOf, ringArea } from '../../../core/geo/rings.ts';
import type { Contour } from '../../../core/geo/topology.ts';
import type { SceneArea } from '../../../core/scene/map-scene.ts';
import { partsOf } from '../../../core/territory/territory.ts';
import type { ContourState } from '../contours/contour-state.ts';
import { isSoft, shownContour } from '../contours/shown-contour.ts';

interface HighlightProperties extends Pick<SceneArea, 'letter'> {
  /** `islet`: a part of the subject too small for a casing, which would make a blot of it. */
  readonly role: SceneArea['role'] | 'parent-region' | 'islet';
  readonly soft: boolean;
}

type HighlightedFeature = Feature<Contour, HighlightProperties>;

const ISLET = 0.001;

const feature = (geometry: Contour, properties: HighlightProperties): HighlightedFeature =>
  turfFeature(geometry, properties);

function parts(contour: Contour, soft: boolean): HighlightedFeature[] {
  const [west, south, east, north] = bboxOf(contour);
  const least = (east - west) * (north - south) * ISLET;
  return polygonsOf(contour).map((coordinates) => {
    const part: Polygon = { type: 'Polygon', coordinates };
    const isIslet = Math.abs(ringArea(coordinates[0] ?? [])) < least;
    return feature(part, { role: isIslet && !soft ? 'islet' : 'subject', soft });
  });
}

/** Those of a scene whose contours are loaded; of what they lie in, the narrowest. */
export function highlightedFeatures(
  contours: Pick<ContourState, 'overview' | 'levels'>,
  areas: readonly SceneArea[],
): FeatureCollection<Contour, HighlightProperties> {
  const loaded = areas.flatMap((area) => {
    const found = shownContour(contours, area.key);
    return found ? [{ ...area, contour: found.geometry, soft: isSoft(found) }] : [];
  });
  const backdrop = loaded.findLast(({ role }) => role === 'parent');
  const features = loaded.flatMap((area): HighlightedFeature[] => {
    const { key, role, soft, letter, contour } = area;
    if (role === 'subject') return parts(contour, soft);
    if (role !== 'parent') return [feature(contour, { role, soft, ...(letter && { letter }) })];
    return area === backdrop
      ? [feature(contour, { role: partsOf(key)[0] === 'region' ? 'parent-region' : role, soft })]
      : [];
  });
  return featureCollection(features);
}
