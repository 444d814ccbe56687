import { featureCollection, feature as turfFeature } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, Polygon } from 'geojson';
import type { Letter } from '../../domain/comparison/compared-set.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { bboxOf } from '../../geo/bbox.ts';
import { polygonsOf, ringArea } from '../../geo/rings.ts';
import type { Contour } from '../../geo/topology.ts';
import type { ComparedOnMap } from '../../state/map-subject.ts';
import type { ContourState } from '../contours/contour-state.ts';
import { isRoughContour, shownContour } from '../contours/rough-contour.ts';
import { unsharedLines } from '../contours/unshared-lines.ts';

/** `islet`: a part of the selected one too small for a casing, which would make a blot of it. */
type Role = 'parent' | 'parent-region' | 'neighbour' | 'selected' | 'islet' | 'compared';

interface LitProperties {
  readonly role: Role;
  readonly rough: boolean;
  /** Of a compared one, its first. */
  readonly letter?: Letter;
}

type LitFeature = Feature<Contour | MultiLineString, LitProperties>;

export interface Lit {
  readonly selected: TerritoryKey | null;
  readonly lit: readonly TerritoryKey[];
  readonly parents: readonly TerritoryKey[];
  readonly neighbours: readonly TerritoryKey[];
  readonly compared: readonly Pick<ComparedOnMap, 'key' | 'letters'>[];
}

const ISLET = 0.001;

const feature = (
  geometry: Contour | MultiLineString,
  role: Role,
  rough = false,
  more: Pick<LitProperties, 'letter'> = {},
): LitFeature => turfFeature(geometry, { role, rough, ...more });

function parts(contour: Contour, rough: boolean): LitFeature[] {
  const [west, south, east, north] = bboxOf(contour);
  const least = (east - west) * (north - south) * ISLET;
  return polygonsOf(contour).map((coordinates) => {
    const part: Polygon = { type: 'Polygon', coordinates };
    return feature(part, Math.abs(ringArea(coordinates[0] ?? [])) < least ? 'islet' : 'selected', rough);
  });
}

/** The narrowest parent that is loaded, then the neighbours, then what is compared or the selected territory, or all those of its sheet, on top. */
export function litFeatures(
  contours: Pick<ContourState, 'overview' | 'levels'>,
  { selected, lit, parents, neighbours, compared }: Lit,
): FeatureCollection<Contour | MultiLineString, LitProperties> {
  const contourOf = (key: TerritoryKey): Contour[] => {
    const found = shownContour(contours, key);
    return found ? [found.geometry] : [];
  };
  const drawn = new Set<string>();
  for (const key of lit.filter(isRoughContour))
    for (const contour of contourOf(key)) unsharedLines(contour, drawn);
  const beside = (key: TerritoryKey): LitFeature[] => {
    const rough = isRoughContour(key);
    return contourOf(key).map((contour) =>
      feature(rough ? unsharedLines(contour, drawn) : contour, 'neighbour', rough),
    );
  };
  const [parent] = parents.flatMap((key) =>
    contourOf(key).map((contour) =>
      feature(contour, partsOf(key)[0] === 'region' ? 'parent-region' : 'parent'),
    ),
  );
  return featureCollection([
    ...(parent ? [parent] : []),
    ...neighbours.flatMap(beside),
    ...(selected ? [...lit.filter((key) => key !== selected), selected] : []).flatMap((key) =>
      contourOf(key).flatMap((contour) => parts(contour, isRoughContour(key))),
    ),
    ...compared.flatMap(({ key, letters: [letter = 'A'] }) =>
      contourOf(key).map((contour) => feature(contour, 'compared', isRoughContour(key), { letter })),
    ),
  ]);
}
