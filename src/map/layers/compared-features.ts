import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Letter } from '../../domain/comparison/compared-set.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { ComparedOnMap } from '../../state/compared-on-map.ts';
import type { TerritoryContours } from '../contours/overview-geometry.ts';

/** Contours drawn so far, in which compared territories are looked for. */
export type DrawnContours = readonly (TerritoryContours<{ readonly key: TerritoryKey }> | null | undefined)[];

/** Contours of the compared territories with the letter that patterns them; those not drawn yet are left out. */
export function comparedFeatures(
  compared: readonly ComparedOnMap[],
  drawn: DrawnContours,
): FeatureCollection<Polygon | MultiPolygon, { letter: Letter }> {
  const features = compared.flatMap(({ key, letters }) => {
    const [letter] = letters;
    for (const contours of drawn) {
      const found = contours?.features.find(({ properties }) => properties.key === key);
      if (found && letter)
        return [{ type: 'Feature', properties: { letter }, geometry: found.geometry } as const];
    }
    return [];
  });
  return {
    type: 'FeatureCollection',
    features: features as Feature<Polygon | MultiPolygon, { letter: Letter }>[],
  };
}
