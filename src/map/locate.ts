import { booleanPointInPolygon } from '@turf/turf';
import { locateCommune } from '../catalogue/locate-commune.ts';
import type { ClickedLevel } from '../domain/clicked-level.ts';
import type { Position, TerritoryKey } from '../domain/territory.ts';
import { loadEpciGeometry, useEpciGeometry } from './epci-geometry.ts';
import { useGeometry } from './geometry.ts';

/** Code of the département at a position (degrees), or null at sea and abroad. */
function departementAt([longitude, latitude]: Position): string | null {
  const { contours } = useGeometry.getState();
  const found = contours?.departements.features.find((feature) =>
    booleanPointInPolygon([longitude, latitude], feature),
  );
  return found?.properties.code ?? null;
}

/**
 * The territory of a level at a position (degrees), for the levels that the map does not draw at this zoom; null where
 * there is none.
 *
 * @throws DataError when the contours can't be had.
 */
export async function locate(at: Position, level: ClickedLevel): Promise<TerritoryKey | null> {
  if (level === 'epci') {
    await loadEpciGeometry();
    const candidates = useEpciGeometry.getState().epci?.contours.features ?? [];
    const around = candidates.filter((feature) => booleanPointInPolygon([...at], feature));
    around.sort((a, b) => a.properties.area - b.properties.area);
    return around[0]?.properties.key ?? null;
  }
  const departement = level === 'commune' ? departementAt(at) : null;
  return departement === null ? null : locateCommune(at, departement);
}
