// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useReadPlaces } from '../../state/read-places.ts';
import { followReading } from './follow-reading.ts';

type Heard = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;

let tell: (entries: readonly Heard[]) => void = () => {};

class Observer {
  constructor(heard: (entries: readonly Heard[]) => void) {
    tell = heard;
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
  tell(
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

test('the places of the section that is read are those that the map lights', () => {
  scroll([0, true]);
  expect(useReadPlaces.getState().keys).toEqual([]);
  scroll([0, false], [1, true]);
  expect(useReadPlaces.getState().keys).toEqual([PLACE]);
  stop();
  expect(useReadPlaces.getState().keys).toEqual([]);
  expect(document.querySelector('[data-read]')).toBeNull();
});
