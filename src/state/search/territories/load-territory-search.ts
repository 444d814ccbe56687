import { TERRITORY_NAMES_FILE } from '../../../core/formats/territory-names-file.ts';
import { openInThread } from '../search-thread.ts';
import type { TerritorySearch } from './territory-search.ts';

export async function loadTerritorySearch(onLoss: () => void): Promise<TerritorySearch> {
  const { remote, heard } = await openInThread(
    TERRITORY_NAMES_FILE,
    (openers, url) => openers.territories(url),
    onLoss,
  );
  return {
    search: (query, limit) => heard(remote.search(query, limit)),
    isCommonNoun: (query) => heard(remote.isCommonNoun(query)),
  };
}
