import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { resetAnnouncements } from '../../state/focus/announcements.ts';
import { resetVisit } from '../../state/focus/visit.ts';
import { hoverTerritory } from '../../state/map/hover.ts';
import { resetMapStage } from '../../state/map/map-stage.ts';
import { setMapBounds } from '../../state/map/map-stores.ts';
import { showShortcutsHelp } from '../../state/reader/keyboard-preferences.ts';

// What is waited for comes at once, but for a machine that does much else.
configure({ asyncUtilTimeout: 20_000 });

/** What a browser has and the DOM of the tests has not: these tests have no layout, no scrolling, no drawing. */
class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.assign(globalThis, { ResizeObserver: NoObserver, IntersectionObserver: NoObserver });
Element.prototype.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
Element.prototype.checkVisibility ??= () => true;
window.scrollTo = () => {};
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
HTMLElement.prototype.showPopover ??= () => {};
HTMLElement.prototype.hidePopover ??= () => {};
HTMLCanvasElement.prototype.getContext = () => null;

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  resetAnnouncements();
  delete document.documentElement.dataset.hand;
  resetVisit();
  hoverTerritory(null);
  setMapBounds(null);
  resetMapStage();
  showShortcutsHelp(false);
});
