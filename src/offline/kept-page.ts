/** The page that finds, in the reader's browser, what belongs at any address; from the site's root. */
export const WAITING_PAGE = 'attente.html';

/**
 * The kept page that answers an address when the network does not. Both are absolute; `scope` ends with a slash and is
 * where the site lies. What follows `?` or `#` says what the page shows, not which page it is.
 */
export function keptPage(address: string, scope: string): string {
  const { origin, pathname } = new URL(address);
  const path = (origin + pathname).slice(scope.length);
  return path === '' || path === 'index.html' ? scope : scope + WAITING_PAGE;
}
