import { TERRITORY_NAMES_FILE } from '../../../core/formats/territory-names-file.ts';
import type { TerritorySearch } from '../territories/search-territories.ts';
import { openInThread } from './search-thread.ts';

export async function loadTerritorySearch(onLoss: () => void): Promise<TerritorySearch> {
  const { remote, received } = await openInThread(
    TERRITORY_NAMES_FILE,
    (openers, url) => openers.territories(url),
    onLoss,
  );
  return {
    search: (query, limit) => received(remote.search(query, limit)),
    isCommonNoun: (query) => received(remote.isCommonNoun(query)),
  };
}
