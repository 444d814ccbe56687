// @vitest-environment happy-dom
import '../../testing/dom-setup.ts';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Section } from '../../domain/sheet/initiative.ts';
import { SheetContents } from './SheetContents.tsx';

type Heard = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>;

let tell: (entries: readonly Heard[]) => void = () => {};

class Observer {
  constructor(heard: (entries: readonly Heard[]) => void) {
    tell = heard;
  }
  observe() {}
  disconnect() {}
}

const SECTIONS: readonly Section[] = ['Pourquoi', 'Comment', 'Avec qui'].map((heading) => ({
  kind: 'why',
  heading,
  blocks: [],
}));

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', Observer);
  document.body.innerHTML = SECTIONS.map(
    (_, at) => `<section><h2 id="partie-${at + 1}"></h2></section>`,
  ).join('');
});
afterEach(() => vi.unstubAllGlobals());

const scroll = (...changes: readonly (readonly [section: number, isIntersecting: boolean])[]) =>
  act(() =>
    tell(
      changes.map(([at, isIntersecting]) => ({
        target: document.querySelectorAll('section')[at] as Element,
        isIntersecting,
      })),
    ),
  );

const current = () =>
  screen
    .getAllByRole('link', { hidden: true })
    .filter((link) => link.hasAttribute('aria-current'))
    .map((link) => link.textContent);

test('of the sections in view the first is the one that is read; one that has left is not', () => {
  render(<SheetContents sections={SECTIONS} />);
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
