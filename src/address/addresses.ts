import type { Level } from '../domain/territory/level.ts';

/** Addresses of the atlas, from its base path. A slash ends each one, as static hosts serve folders. */

/** Address of a sheet. */
export function sheetPath(id: string): string {
  return `/fiches/${encodeURIComponent(id)}/`;
}

/** Address of a territory: its level, then its code (COG 2026) or its grouping's id. */
export function territoryPath(level: Level, code: string): string {
  return `/territoires/${level}/${encodeURIComponent(code)}/`;
}

/** Address of the list of régions and départements. */
export const TERRITORIES_PATH = '/territoires/';

/** Address of the comparison; what is compared follows `?`. */
export const COMPARE_PATH = '/comparer/';

/** Address of the dossier; its sheets follow `?`. */
export const DOSSIER_PATH = '/dossier/';

/** Address of the About page. */
export const ABOUT_PATH = '/a-propos/';

/** Address of the list. */
export const HOME_PATH = '/';
