import { useLayoutEffect } from 'react';
import { PANEL_SCROLL_ID } from './element-ids.ts';
import { useVisit } from './visit.ts';

const scroller = () => document.getElementById(PANEL_SCROLL_ID);

/** The element that scrolls the panel; null where the whole page scrolls. */
export function panelScroller(): HTMLElement | null {
  const node = scroller();
  return node && getComputedStyle(node).overflowY !== 'visible' ? node : null;
}

export function scrollPanelToTop(): void {
  scroller()?.scrollTo(0, 0);
}

/** Restores where the list was left. */
export function useRememberedScroll(): void {
  useLayoutEffect(function restoreScroll() {
    const node = scroller();
    if (!node) return;
    node.scrollTop = useVisit.getState().listTop;
    const remember = () => useVisit.setState({ listTop: node.scrollTop });
    node.addEventListener('scroll', remember, { passive: true });
    return () => node.removeEventListener('scroll', remember);
  }, []);
}
