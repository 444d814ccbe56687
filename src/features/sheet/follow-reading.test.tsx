import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PANEL_SCROLL_ID } from '../../state/focus/element-ids.ts';
import { useReadPlaces } from '../../state/map/map-stores.ts';
import { setPanelHeight, usePanelHeight } from '../../state/panel/panel-height.ts';
import { followReading, raiseWhileRead } from './follow-reading.ts';

describe('the section that is read', () => {
  type Crossing = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;

  let report: (entries: readonly Crossing[]) => void = () => {};

  class Observer {
    constructor(callback: (entries: readonly Crossing[]) => void) {
      report = callback;
    }
    observe() {}
    disconnect() {}
  }

  const WORDS = ['Pourquoi', 'Comment', 'Avec qui'];
  const PLACE = 'commune:54395';

  let stop = () => {};

  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', Observer);
    const links = WORDS.map((words, at) => `<a href="#partie-${at + 1}">${words}</a>`);
    const parts = WORDS.map((_, at) => `<section><h2 id="partie-${at + 1}"></h2></section>`);
    document.body.innerHTML = `<nav>${links.join('')}</nav>${parts.join('')}`;
    document.querySelectorAll('section')[1]?.insertAdjacentHTML('beforeend', `<a data-place="${PLACE}"></a>`);
    const nav = document.querySelector('nav');
    if (nav) stop = followReading(nav);
  });
  afterEach(() => {
    stop();
    vi.unstubAllGlobals();
  });

  const scroll = (...changes: readonly (readonly [section: number, isIntersecting: boolean])[]) =>
    report(
      changes.map(([at, isIntersecting]) => ({
        target: document.querySelectorAll('section')[at] as Element,
        isIntersecting,
      })),
    );

  const current = () =>
    [...document.querySelectorAll('a[aria-current="location"]')].map((link) => link.textContent);

  test('of the sections in view the first is the one that is read; one that has left is not', () => {
    expect(current()).toEqual([]);
    scroll([0, true]);
    expect(current()).toEqual(['Pourquoi']);
    scroll([1, true]);
    expect(current()).toEqual(['Pourquoi']);
    scroll([0, false]);
    expect(current()).toEqual(['Comment']);
    scroll([1, false], [2, true]);
    expect(current()).toEqual(['Avec qui']);
  });

  test('the places of the section that is read are those that the map highlights', () => {
    scroll([0, true]);
    expect(useReadPlaces.getState().keys).toEqual([]);
    scroll([0, false], [1, true]);
    expect(useReadPlaces.getState().keys).toEqual([PLACE]);
    stop();
    expect(useReadPlaces.getState().keys).toEqual([]);
    expect(document.querySelector('[data-read]')).toBeNull();
  });
});

describe('the panel while a sheet is read', () => {
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
});
