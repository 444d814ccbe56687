import sheetUrl from 'virtual:atlas/sheet-url';
import type { ShippedCatalogue } from '../../core/formats/catalogue-file.ts';
import { SHEET_FILE } from '../../core/formats/sheet-file.ts';
import { UPPER_LEVELS_FILE } from '../../core/formats/upper-levels-file.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { DataError, fileLoader } from './load-file.ts';
import { shippedLoader } from './shipped-loader.ts';
import { newestCatalogue, shippedCatalogue } from './urls.ts';

// What pages need before any contour. Every function throws DataError when its file can't be had.

const sheet = fileLoader(SHEET_FILE);

async function sheetOf(id: string, { sheets, versions }: ShippedCatalogue): Promise<Initiative | null> {
  const at = sheets.findIndex((one) => one.id === id);
  const [found, version] = [sheets[at], versions[at]];
  return found && version ? sheet(sheetUrl(found.id, version)) : null;
}

/** Null when no sheet has this id. A catalogue that the browser kept from before a publication is not the last word. */
export async function loadSheet(id: string): Promise<Initiative | null> {
  const found = sheetOf(id, await shippedCatalogue());
  const isGone = await found.then(
    (one) => one === null,
    (cause) => cause instanceof DataError && cause.reason === 'http',
  );
  const newer = isGone ? await newestCatalogue() : null;
  return newer ? sheetOf(id, newer) : found;
}

export const loadCatalogue: () => Promise<Catalogue> = shippedCatalogue;

export const loadUpperLevels = shippedLoader(UPPER_LEVELS_FILE);
