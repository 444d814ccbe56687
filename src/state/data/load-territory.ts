import communeUrls from 'virtual:atlas/urls/communes';
import { EPCI_FILE } from '../../core/formats/epci-file.ts';
import { isLevel } from '../../core/territory/levels.ts';
import { departementOfCommune, partsOf, type TerritoryKey } from '../../core/territory/territory.ts';
import type { RoutedTerritory } from '../../core/territory/territory-view.ts';
import { routedCommune } from '../../core/territory-views/commune-view.ts';
import { epciView } from '../../core/territory-views/epci-view.ts';
import { routedUpperTerritory } from '../../core/territory-views/upper-view.ts';
import { loadUpperLevels } from './atlas-files.ts';
import { loadCommunes, loadEpci } from './load-contours.ts';
import { routedWithValues } from './load-indicators.ts';
import { urlOf } from './urls.ts';

/** Null for an unknown level or code. @throws DataError when a file can't be had. */
export const loadTerritory = async (level: string, code: string): Promise<RoutedTerritory> =>
  routedWithValues(await routeTerritory(level, code));

async function routeTerritory(level: string, code: string): Promise<RoutedTerritory> {
  if (!isLevel(level)) return null;
  const upperLevels = await loadUpperLevels();
  const upper = routedUpperTerritory(upperLevels, level, code);
  if (upper && !('found' in upper && level === 'commune')) return upper;
  if (level === 'commune') {
    const file = await loadCommunes(departementOfCommune(code));
    return file && routedCommune(file, upperLevels, code);
  }
  if (level !== 'epci' && level !== 'ept') return null;
  const view = epciView(await loadEpci(), upperLevels, level, code);
  return view && { found: view };
}

/** Address of the file that has the contour of a commune or an intercommunality; null for the others, which come with the map. */
export async function contoursAt(key: TerritoryKey): Promise<string | null> {
  const [level, code] = partsOf(key);
  if (level === 'commune') return communeUrls[`${departementOfCommune(code)}.topojson`] ?? null;
  return level === 'epci' || level === 'ept' ? urlOf(EPCI_FILE) : null;
}
