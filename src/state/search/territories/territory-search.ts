import type { TerritoryNames } from '../../../core/formats/territory-names-file.ts';
import { parseTerritoryIndex } from './parse-territory-index.ts';
import { isCommonNoun, searchTerritories, type TerritoryResult } from './search-territories.ts';

export interface TerritorySearch {
  readonly search: (query: string, limit: number) => Promise<TerritoryResult[]>;
  readonly isCommonNoun: (query: string) => Promise<boolean>;
}

export function openTerritorySearch(file: TerritoryNames): TerritorySearch {
  const index = parseTerritoryIndex(file);
  return {
    search: async (query, limit) => searchTerritories(index, query, limit),
    isCommonNoun: async (query) => isCommonNoun(index, query),
  };
}
