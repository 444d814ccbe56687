import type { AtlasData } from './atlas-data.ts';
import { loadCatalogue, loadSheet, loadUpperLevels } from './atlas-files.ts';
import { lazyCode } from './resource.ts';
import { firstCatalogue } from './urls.ts';

// Reading contours takes code that a sheet's page does without.
const territoryCode = lazyCode(() => import('./load-territory.ts'));
const comparisonCode = lazyCode(() => import('./load-comparison.ts'));

export const browserData: AtlasData = {
  catalogue: loadCatalogue,
  firstCatalogue,
  sheet: loadSheet,
  territory: async (level, code) => (await territoryCode.load()).loadTerritory(level, code),
  upperLevels: loadUpperLevels,
  dossier: async (ids) => (await Promise.all(ids.map(loadSheet))).filter((sheet) => sheet !== null),
  comparison: async (search) => (await comparisonCode.load()).loadComparison(browserData, search),
};
