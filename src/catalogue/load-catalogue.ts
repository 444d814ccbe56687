import type { Catalogue } from '../domain/catalogue.ts';
import type { Initiative } from '../domain/initiative.ts';
import type { WideTerritories } from '../domain/territory-files.ts';
import type { TerritoryAnswer } from '../domain/territory-view.ts';
import { loadJson } from './load-json.ts';
import { DATA_URLS, sheetUrl } from './urls.ts';

/** What the screens read. The browser fetches it; the prerenderer reads it from the disk. */
export interface AtlasData {
  /** @throws DataError when the file can't be had. */
  catalogue(): Promise<Catalogue>;
  /** Null when no sheet has this id. @throws DataError when the file can't be had. */
  sheet(id: string): Promise<Initiative | null>;
  /** What a territory's address leads to. @throws DataError when a file can't be had. */
  territory(level: string, code: string): Promise<TerritoryAnswer>;
  /** The wider territories. @throws DataError when the file can't be had. */
  wide(): Promise<WideTerritories>;
}

/** The browser's data: each file fetched once. */
export const browserData: AtlasData = {
  catalogue: () => loadJson<Catalogue>(DATA_URLS.catalogue),
  sheet: async (id) => {
    const url = sheetUrl(id);
    return url ? loadJson<Initiative>(url) : null;
  },
  // Reading contours takes code that a sheet's page does without.
  territory: async (level, code) => (await import('./load-territory.ts')).loadTerritory(level, code),
  wide: () => loadJson<WideTerritories>(DATA_URLS.territoires),
};
