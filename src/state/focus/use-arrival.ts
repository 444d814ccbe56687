import { useEffect, useRef } from 'react';
import { HEADING_ID } from './element-ids.ts';
import { scrollPanelToTop } from './panel-scroll.ts';
import { hasReaderActed } from './reader-acted.ts';
import { useVisit, type Visit } from './visit.ts';

export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isTyping(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && activeElement.value !== '';
}

/** Focuses the page's heading without scrolling, unless the reader is already typing. */
function focusHeading(): void {
  if (isTyping()) return;
  document.getElementById(HEADING_ID)?.focus({ preventScroll: true });
}

/** Never for the first page of a visit: a page just loaded leaves the focus to the browser. `back`: where the pages opened next lead back to, null for the list. */
export function useArrival(page: string, onArrival: () => void, back?: Visit['territory']): void {
  // React's strict mode runs an effect twice: the same page is arrived at once.
  const arrivedAt = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving is a change of page and nothing else
  useEffect(
    function arrive() {
      if (arrivedAt.current === page) return;
      arrivedAt.current = page;
      if (back !== undefined) useVisit.setState({ territory: back });
      if (useVisit.getState().isFirstPage) useVisit.setState({ isFirstPage: false });
      else onArrival();
    },
    [page],
  );
}

/** For pages without a rule of their own. */
export function keepFocus(): void {
  if (isFocusLost()) focusHeading();
}

/** Never for the first step. `onRead` is called instead where the address, not the reader, changed the step. */
export function useStep(step: string, onStep: () => void, onRead?: () => void): void {
  const last = useRef(step);
  useEffect(
    function reportStep() {
      if (last.current === step) return;
      last.current = step;
      if (hasReaderActed()) onStep();
      else onRead?.();
    },
    [step, onStep, onRead],
  );
}

/** Shows the title first and focuses it. */
export function arriveAtTitle(): void {
  scrollPanelToTop();
  focusHeading();
}
