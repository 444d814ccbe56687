import type { Catalogue } from '../domain/sheet/catalogue.ts';
import type { Initiative } from '../domain/sheet/initiative.ts';
import type { UpperLevels } from '../formats/territory-files.ts';
import type { AtlasData } from './atlas-data.ts';
import { loadJson } from './load-json.ts';
import { DATA_URLS, sheetUrl } from './urls.ts';

/** The browser's data: each file fetched once. */
export const browserData: AtlasData = {
  catalogue: () => loadJson<Catalogue>(DATA_URLS.catalogue),
  sheet: async (id) => {
    const url = sheetUrl(id);
    return url ? loadJson<Initiative>(url) : null;
  },
  // Reading contours takes code that a sheet's page does without.
  territory: async (level, code) => (await import('./load-territory.ts')).loadTerritory(level, code),
  upperLevels: () => loadJson<UpperLevels>(DATA_URLS.territoires),
  dossier: async (ids) => (await Promise.all(ids.map(browserData.sheet))).filter((sheet) => sheet !== null),
  comparison: async (search) => (await import('./load-comparison.ts')).loadComparison(browserData, search),
};
