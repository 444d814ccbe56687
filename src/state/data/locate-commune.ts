import { contains } from '../../core/geo/contains.ts';
import { isInBbox, type Position } from '../../core/geo/position.ts';
import { contourOf } from '../../core/geo/topology.ts';
import {
  departementOfCommune,
  partsOf,
  type TerritoryKey,
  territoryKey,
} from '../../core/territory/territory.ts';
import { loadUpperLevels } from './atlas-files.ts';
import { loadCommunes } from './load-contours.ts';

/** `at` in degrees, longitude first; null when no commune holds it. @throws DataError when the file can't be had. */
export async function locateCommune(at: Position, departement: string): Promise<TerritoryKey | null> {
  const file = await loadCommunes(departement);
  const found = file?.objects.communes.geometries.find((area) => contains(contourOf(file, area), at));
  return found ? territoryKey('commune', found.id) : null;
}

/**
 * Null at sea and abroad. The position (longitude, latitude, degrees) leaves the device nowhere: contours are
 * loaded for the départements whose bounding box holds it. @throws DataError when a file can't be had.
 */
export async function locateInFrance(at: Position): Promise<TerritoryKey | null> {
  const { territories } = await loadUpperLevels();
  const candidates = territories.filter(
    ({ key, bbox }) => /^(?:departement|commune):/u.test(key) && isInBbox(bbox, at),
  );
  for (const { key } of candidates) {
    const [level, code] = partsOf(key);
    const found = await locateCommune(at, level === 'commune' ? departementOfCommune(code) : code);
    if (found) return found;
  }
  return null;
}
