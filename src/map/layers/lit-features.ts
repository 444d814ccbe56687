import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { bboxOf } from '../../geo/bbox.ts';
import { polygonsOf, ringArea } from '../../geo/rings.ts';
import type { Contour } from '../../geo/topology.ts';
import type { ContourState } from '../contours/contour-state.ts';
import { findContour } from '../contours/find-contour.ts';

/** `islet`: a part of the selected one too small for a casing, which would make a blot of it. */
type Role = 'parent' | 'neighbour' | 'selected' | 'islet';

export type LitFeatures = FeatureCollection<Contour, { readonly role: Role }>;

export interface Lit {
  readonly selected: TerritoryKey | null;
  /** The narrowest first. */
  readonly parents: readonly TerritoryKey[];
  readonly neighbours: readonly TerritoryKey[];
}

/** Share of the box around a territory, which takes about half of the map. */
const ISLET = 0.001;

const lit = (role: Role, geometry: Contour): Feature<Contour, { role: Role }> => ({
  type: 'Feature',
  properties: { role },
  geometry,
});

function parts(contour: Contour): Feature<Contour, { role: Role }>[] {
  const [west, south, east, north] = bboxOf(contour);
  const least = (east - west) * (north - south) * ISLET;
  return polygonsOf(contour).map((coordinates) => {
    const part: Polygon = { type: 'Polygon', coordinates };
    return lit(Math.abs(ringArea(coordinates[0] ?? [])) < least ? 'islet' : 'selected', part);
  });
}

/** The narrowest parent that is loaded, then the neighbours, then the selected territory on top. */
export function litFeatures(
  { overview, levels }: Pick<ContourState, 'overview' | 'levels'>,
  { selected, parents, neighbours }: Lit,
): LitFeatures {
  const contourOf = (key: TerritoryKey): Contour[] => {
    // A commune that has sheets is in the overview, before its level is loaded.
    const own = overview?.sheetTerritories.features.find(({ properties }) => properties.key === key);
    const found = own ?? findContour(levels, key);
    return found ? [found.geometry] : [];
  };
  const [parent] = parents.flatMap(contourOf);
  return {
    type: 'FeatureCollection',
    features: [
      ...(parent ? [lit('parent', parent)] : []),
      ...neighbours.flatMap(contourOf).map((contour) => lit('neighbour', contour)),
      ...(selected ? contourOf(selected).flatMap(parts) : []),
    ],
  };
}
