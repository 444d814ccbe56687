import { loadJson } from '../../data/load-json.ts';
import { DATA_URLS } from '../../data/urls.ts';
import type { TerritoryIndexFile } from '../../formats/territory-index-file.ts';
import { parseTerritoryIndex, type TerritoryIndex } from './parse-territory-index.ts';

let ready: Promise<TerritoryIndex> | null = null;

/**
 * Fetches and prepares the index of territories, once. A failure is forgotten, so that asking again tries again.
 *
 * @throws DataError with the reason.
 */
export function loadTerritoryIndex(): Promise<TerritoryIndex> {
  ready ??= loadJson<TerritoryIndexFile>(DATA_URLS.recherche)
    .then(parseTerritoryIndex)
    .catch((error: unknown) => {
      ready = null;
      throw error;
    });
  return ready;
}
