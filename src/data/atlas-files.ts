import type { Catalogue } from '../domain/sheet/catalogue.ts';
import type { Initiative } from '../domain/sheet/initiative.ts';
import { CATALOGUE_FILE } from '../formats/catalogue-file.ts';
import { SHEET_FILE } from '../formats/sheet-file.ts';
import { UPPER_LEVELS_FILE, type UpperLevels } from '../formats/upper-levels-file.ts';
import { fileLoader } from './load-file.ts';
import { sheetUrl, urlOf } from './urls.ts';

// What pages need before any contour. Every function throws DataError when its file can't be had.

const catalogue = fileLoader(CATALOGUE_FILE);
const sheet = fileLoader(SHEET_FILE);
const upperLevels = fileLoader(UPPER_LEVELS_FILE);

export const loadCatalogue = (): Promise<Catalogue> => catalogue(urlOf(CATALOGUE_FILE));

/** Null when no sheet has this id. */
export async function loadSheet(id: string): Promise<Initiative | null> {
  const url = sheetUrl(id);
  return url ? sheet(url) : null;
}

export const loadUpperLevels = (): Promise<UpperLevels> => upperLevels(urlOf(UPPER_LEVELS_FILE));
