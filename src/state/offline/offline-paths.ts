/** The page that finds, in the reader's browser, what belongs at any address; from the site's root. */
export const WAITING_PAGE = 'attente.html';

/** Both are absolute; `scope` ends with a slash. What follows `?` or `#` does not change the page. */
export function keptPage(address: string, scope: string): string {
  const { origin, pathname } = new URL(address);
  const path = (origin + pathname).slice(scope.length);
  return path === '' || path === 'index.html' ? scope : scope + WAITING_PAGE;
}

/** Name of the cache of what readers ask to keep, from which nothing is evicted; `scope` is the worker's. */
export const keptSheetsCache = (scope: string): string => `fiches-gardees-${scope}`;

/** File of the worker that keeps the atlas, at the site's root: a worker governs the addresses beside it. */
export const OFFLINE_WORKER = 'hors-ligne.js';
