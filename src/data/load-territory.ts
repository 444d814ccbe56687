import { departementOfCommune } from '../domain/territory/departement-code.ts';
import { LEVELS, type Level } from '../domain/territory/level.ts';
import { type RoutedTerritory, routedUpperTerritory } from '../domain/territory/territory-view.ts';
import type { LikeCommunesFile, UpperLevels } from '../formats/territory-files.ts';
import { type CommuneTopology, routedCommune } from './commune-view.ts';
import { type EpciTopology, epciView } from './epci-view.ts';
import { loadJson } from './load-json.ts';
import { communesUrl, likeUrl } from './territory-urls.ts';
import { DATA_URLS } from './urls.ts';

/** The wider territories. @throws DataError when the file can't be had. */
export function loadUpperLevels(): Promise<UpperLevels> {
  return loadJson<UpperLevels>(DATA_URLS.territoires);
}

/** Contours and figures of the intercommunalités. @throws DataError when the file can't be had. */
export function loadEpci(): Promise<EpciTopology> {
  return loadJson<EpciTopology>(DATA_URLS.intercommunalites);
}

/** Communes of a département; null when there is no such département. @throws DataError when the file can't be had. */
export async function loadCommunes(departement: string): Promise<CommuneTopology | null> {
  const url = communesUrl(departement);
  return url ? loadJson<CommuneTopology>(url) : null;
}

async function communeTerritory(code: string): Promise<RoutedTerritory> {
  const departement = departementOfCommune(code);
  const like = likeUrl(departement);
  const [upperLevels, file, likes] = await Promise.all([
    loadUpperLevels(),
    loadCommunes(departement),
    like ? loadJson<LikeCommunesFile>(like) : {},
  ]);
  return file && routedCommune(file, likes, upperLevels, code);
}

/**
 * Finds what a territory's address leads to; null for a level or a code that nothing bears.
 *
 * @throws DataError when a file can't be had.
 */
export async function loadTerritory(level: string, code: string): Promise<RoutedTerritory> {
  if (!LEVELS.includes(level as Level)) return null;
  const known = level as Level;
  const upperLevels = await loadUpperLevels();
  const wider = routedUpperTerritory(upperLevels, level, code);
  if (wider && !('found' in wider && known === 'commune')) return wider;
  if (known === 'commune') return communeTerritory(code);
  if (known !== 'epci' && known !== 'ept') return null;
  const view = epciView(await loadEpci(), upperLevels, known, code);
  return view && { found: view };
}
