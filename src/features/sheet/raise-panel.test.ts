// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PANEL_SCROLL_ID } from '../../state/focus/element-ids.ts';
import { setPanelHeight, usePanelHeight } from '../../state/panel-height.ts';
import { raiseWhileRead } from './follow-reading.ts';

const phone = { matches: true };

beforeEach(() => {
  document.body.innerHTML = `<div id="${PANEL_SCROLL_ID}"></div>`;
  phone.matches = true;
  vi.stubGlobal('matchMedia', () => phone);
});

afterEach(() => {
  vi.unstubAllGlobals();
  setPanelHeight('half');
});

function scrollByFinger(to: number): void {
  const scroller = document.getElementById(PANEL_SCROLL_ID);
  if (scroller) scroller.scrollTop = to;
  scroller?.dispatchEvent(new Event('touchend'));
}

const height = () => usePanelHeight.getState().height;

test('a finger that reads on has the whole panel, and the next page half of it again', () => {
  const stop = raiseWhileRead();
  scrollByFinger(12);
  expect(height()).toBe('half');
  scrollByFinger(120);
  expect(height()).toBe('full');
  stop();
  expect(height()).toBe('half');
});

test('a reader who lowers it again reads on in half of it', () => {
  const stop = raiseWhileRead();
  scrollByFinger(120);
  setPanelHeight('half');
  scrollByFinger(200);
  expect(height()).toBe('half');
  setPanelHeight('peek');
  stop();
  expect(height()).toBe('peek');
});

test('a height that the reader chose stays, and so does a panel beside the map', () => {
  const stop = raiseWhileRead();
  setPanelHeight('full');
  scrollByFinger(120);
  stop();
  expect(height()).toBe('full');
  setPanelHeight('half');
  phone.matches = false;
  raiseWhileRead();
  scrollByFinger(120);
  expect(height()).toBe('half');
});
