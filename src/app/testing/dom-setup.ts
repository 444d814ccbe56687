import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { resetAnnouncements } from '../../state/focus/announcements.ts';
import { resetVisit } from '../../state/focus/visit.ts';
import { hoverTerritory } from '../../state/hover.ts';
import { showShortcutsHelp } from '../../state/keyboard-preferences.ts';
import { resetMapStage } from '../../state/map-stage.ts';
import { setMapBounds } from '../../state/map-stores.ts';

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
