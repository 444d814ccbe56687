import { featureCollection, feature as turfFeature } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, Polygon } from 'geojson';
import type { SceneArea } from '../../domain/scene/map-scene.ts';
import { partsOf } from '../../domain/territory/territory.ts';
import { bboxOf } from '../../geo/bbox.ts';
import { polygonsOf, ringArea } from '../../geo/rings.ts';
import type { Contour } from '../../geo/topology.ts';
import type { ContourState } from '../contours/contour-state.ts';
import { shownContour } from '../contours/rough-contour.ts';
import { unsharedLines } from '../contours/unshared-lines.ts';

interface LitProperties extends Pick<SceneArea, 'letter'> {
  /** `islet`: a part of the subject too small for a casing, which would make a blot of it. */
  readonly role: SceneArea['role'] | 'parent-region' | 'islet';
  readonly rough: boolean;
}

type LitFeature = Feature<Contour | MultiLineString, LitProperties>;

const ISLET = 0.001;

const feature = (geometry: Contour | MultiLineString, properties: LitProperties): LitFeature =>
  turfFeature(geometry, properties);

function parts(contour: Contour, rough: boolean): LitFeature[] {
  const [west, south, east, north] = bboxOf(contour);
  const least = (east - west) * (north - south) * ISLET;
  return polygonsOf(contour).map((coordinates) => {
    const part: Polygon = { type: 'Polygon', coordinates };
    const isIslet = Math.abs(ringArea(coordinates[0] ?? [])) < least;
    return feature(part, { role: isIslet ? 'islet' : 'subject', rough });
  });
}

/** Those of a scene whose contours are loaded; of what they lie in, the narrowest. */
export function litFeatures(
  contours: Pick<ContourState, 'overview' | 'levels'>,
  areas: readonly SceneArea[],
): FeatureCollection<Contour | MultiLineString, LitProperties> {
  const loaded = areas.flatMap((area) => {
    const contour = shownContour(contours, area.key)?.geometry;
    return contour ? [{ ...area, contour }] : [];
  });
  const ground = loaded.findLast(({ role }) => role === 'parent');
  const drawn = new Set<string>();
  for (const { role, isIndicative, contour } of loaded)
    if (isIndicative && role !== 'neighbour') unsharedLines(contour, drawn);
  const features = loaded.flatMap((area): LitFeature[] => {
    const { key, role, isIndicative: rough, letter, contour } = area;
    if (role === 'subject') return parts(contour, rough);
    if (role === 'neighbour')
      return [feature(rough ? unsharedLines(contour, drawn) : contour, { role, rough })];
    if (role !== 'parent') return [feature(contour, { role, rough, ...(letter && { letter }) })];
    return area === ground
      ? [feature(contour, { role: partsOf(key)[0] === 'region' ? 'parent-region' : role, rough })]
      : [];
  });
  return featureCollection(features);
}
