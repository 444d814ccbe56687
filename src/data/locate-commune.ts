import { departementOfCommune } from '../domain/territory/departement-code.ts';
import { type Position, partsOf, type TerritoryKey, territoryKey } from '../domain/territory/territory.ts';
import { isInBbox } from '../geo/bbox.ts';
import { contains } from '../geo/contains.ts';
import { contourOf } from '../geo/topology.ts';
import { loadUpperLevels } from './atlas-files.ts';
import { loadCommunes } from './contour-files.ts';

/**
 * The commune of a département at a position (longitude, latitude, degrees); null when none of its contours holds it.
 *
 * @throws DataError when the file can't be had.
 */
export async function locateCommune(at: Position, departement: string): Promise<TerritoryKey | null> {
  const file = await loadCommunes(departement);
  const found = file?.objects.communes.geometries.find((area) => contains(contourOf(file, area), at));
  return found ? territoryKey('commune', found.id) : null;
}

/**
 * The commune at a position (longitude, latitude, degrees) anywhere in France; null at sea and abroad. Nothing is sent
 * anywhere: the contours are fetched by département, of those whose bounding box holds the position.
 *
 * @throws DataError when a file can't be had.
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
