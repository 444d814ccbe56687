import { useLayoutEffect } from 'react';
import { PANEL_SCROLL_ID } from './element-ids.ts';

const scroller = () => document.getElementById(PANEL_SCROLL_ID);

/** The element that scrolls the panel; null where the whole page scrolls. */
export function panelScroller(): HTMLElement | null {
  const node = scroller();
  return node && getComputedStyle(node).overflowY !== 'visible' ? node : null;
}

/** Scroll position of each page when it was left, CSS pixels. */
const left = new Map<string, number>();

export function scrollPanelToTop(): void {
  scroller()?.scrollTo(0, 0);
}

/** Restores the scroll position of a page for as long as the visit lasts. */
export function useRememberedScroll(page: string): void {
  useLayoutEffect(() => {
    const node = scroller();
    if (!node) return;
    node.scrollTop = left.get(page) ?? 0;
    const remember = () => left.set(page, node.scrollTop);
    node.addEventListener('scroll', remember, { passive: true });
    return () => node.removeEventListener('scroll', remember);
  }, [page]);
}
