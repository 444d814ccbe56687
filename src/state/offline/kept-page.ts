/** The page that finds, in the reader's browser, what belongs at any address; from the site's root. */
export const WAITING_PAGE = 'attente.html';

/** Both are absolute; `scope` ends with a slash. What follows `?` or `#` does not change the page. */
export function keptPage(address: string, scope: string): string {
  const { origin, pathname } = new URL(address);
  const path = (origin + pathname).slice(scope.length);
  return path === '' || path === 'index.html' ? scope : scope + WAITING_PAGE;
}
