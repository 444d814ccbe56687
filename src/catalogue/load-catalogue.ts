import type { Catalogue } from '../domain/catalogue.ts';
import type { Initiative } from '../domain/initiative.ts';
import { loadJson } from './load-json.ts';
import { DATA_URLS, sheetUrl } from './urls.ts';

/** What the screens read. The browser fetches it; the prerenderer reads it from the disk. */
export interface AtlasData {
  /** @throws DataError when the file can't be had. */
  catalogue(): Promise<Catalogue>;
  /** Null when no sheet has this id. @throws DataError when the file can't be had. */
  sheet(id: string): Promise<Initiative | null>;
}

/** The browser's data: each file fetched once. */
export const browserData: AtlasData = {
  catalogue: () => loadJson<Catalogue>(DATA_URLS.catalogue),
  sheet: async (id) => {
    const url = sheetUrl(id);
    return url ? loadJson<Initiative>(url) : null;
  },
};
