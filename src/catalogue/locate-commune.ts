import { booleanPointInPolygon } from '@turf/turf';
import { type Position, type TerritoryKey, territoryKey } from '../domain/territory.ts';
import { loadCommunes } from './load-territory.ts';
import { contourOf } from './topology-areas.ts';

/**
 * The commune of a département at a position (longitude, latitude, degrees); null when none of its contours holds it.
 *
 * @throws DataError when the file can't be had.
 */
export async function locateCommune(at: Position, departement: string): Promise<TerritoryKey | null> {
  const file = await loadCommunes(departement);
  const found = file?.objects.communes.geometries.find((area) =>
    booleanPointInPolygon([...at], contourOf(file, area)),
  );
  return found ? territoryKey('commune', found.id) : null;
}
