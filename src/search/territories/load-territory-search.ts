import { TERRITORY_NAMES_FILE } from '../../formats/territory-names-file.ts';
import { openInThread } from '../search-thread.ts';
import type { TerritorySearch } from './territory-search.ts';

export function loadTerritorySearch(): Promise<TerritorySearch> {
  return openInThread(TERRITORY_NAMES_FILE, (openers, url) => openers.territories(url));
}
