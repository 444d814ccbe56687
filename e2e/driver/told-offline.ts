/** Where a test tells the pages that it opens that the network is cut; kept from page to page, in one tab. */
export const CUT = 'atlas-test-network-cut';

/**
 * Runs in the page, before any of its code: the browser's emulation forgets with each page that it told the last one
 * to be offline, a browser without network does not.
 */
export function toldOffline(key: string): void {
  Object.defineProperty(Navigator.prototype, 'onLine', { get: () => sessionStorage.getItem(key) === null });
}
