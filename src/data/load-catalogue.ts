import type { AtlasData } from './atlas-data.ts';
import { loadCatalogue, loadSheet, loadUpperLevels } from './atlas-files.ts';

export const browserData: AtlasData = {
  catalogue: loadCatalogue,
  sheet: loadSheet,
  // Reading contours takes code that a sheet's page does without.
  territory: async (level, code) => (await import('./load-territory.ts')).loadTerritory(level, code),
  upperLevels: loadUpperLevels,
  dossier: async (ids) => (await Promise.all(ids.map(loadSheet))).filter((sheet) => sheet !== null),
  comparison: async (search) => (await import('./load-comparison.ts')).loadComparison(browserData, search),
};
