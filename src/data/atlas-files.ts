import sheetUrl from 'virtual:atlas/sheet-url';
import type { Catalogue } from '../domain/sheet/catalogue.ts';
import type { Initiative } from '../domain/sheet/initiative.ts';
import { SHEET_FILE } from '../formats/sheet-file.ts';
import { UPPER_LEVELS_FILE, type UpperLevels } from '../formats/upper-levels-file.ts';
import { fileLoader } from './load-file.ts';
import { shippedCatalogue, urlOf } from './urls.ts';

// What pages need before any contour. Every function throws DataError when its file can't be had.

const sheet = fileLoader(SHEET_FILE);
const upperLevels = fileLoader(UPPER_LEVELS_FILE);

export const loadCatalogue: () => Promise<Catalogue> = shippedCatalogue;

/** Null when no sheet has this id. */
export async function loadSheet(id: string): Promise<Initiative | null> {
  const { sheets, versions } = await shippedCatalogue();
  const version = versions[sheets.findIndex((one) => one.id === id)];
  return version === undefined ? null : sheet(sheetUrl(id, version));
}

export const loadUpperLevels = async (): Promise<UpperLevels> => upperLevels(await urlOf(UPPER_LEVELS_FILE));
