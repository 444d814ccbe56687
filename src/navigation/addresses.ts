/** Addresses of the atlas, from its base path. A slash ends each one, as static hosts serve folders. */

/** Address of a sheet. */
export function sheetPath(id: string): string {
  return `/fiches/${encodeURIComponent(id)}/`;
}

/** Address of the About page. */
export const ABOUT_PATH = '/a-propos/';

/** Address of the list. */
export const HOME_PATH = '/';
