/** Session storage key that marks the tab as offline; it survives from page to page. */
export const OFFLINE_KEY = 'atlas-test-offline';

/**
 * Runs in the page, before any of its code. Playwright's offline emulation resets `navigator.onLine` with each new page;
 * a browser without network does not.
 */
export function emulateOffline(key: string): void {
  Object.defineProperty(Navigator.prototype, 'onLine', { get: () => sessionStorage.getItem(key) === null });
}
