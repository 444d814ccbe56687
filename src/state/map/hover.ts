import type { AnyRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { create } from 'zustand';
import type { TerritoryKey } from '../../core/territory/territory.ts';

export const useHovered = create<{ readonly hovered: TerritoryKey | null }>(() => ({ hovered: null }));

export function hoverTerritory(key: TerritoryKey | null): void {
  if (useHovered.getState().hovered !== key) useHovered.setState({ hovered: key });
}

/** An element under the pointer or with the focus is removed with its page, without any event. */
export const forgetHoverOnLeave = (router: AnyRouter) =>
  router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && hoverTerritory(null));

/** Mouse events, not pointer events: those of the element entered would come before the map's own mouse-out. */
export function hoverHandlers(key: TerritoryKey) {
  return {
    onMouseEnter: () => hoverTerritory(key),
    onMouseLeave: () => hoverTerritory(null),
    onFocus: () => hoverTerritory(key),
    onBlur: () => hoverTerritory(null),
  };
}

/** Sets `data-hovered` straight on the element: moving the pointer renders nothing. */
export function useHoverMark(...keys: readonly TerritoryKey[]) {
  const list = keys.join(' ');
  return useCallback(
    (node: Element | null) => {
      if (!node) return;
      const own = new Set(list.split(' '));
      const mark = () => node.toggleAttribute('data-hovered', own.has(useHovered.getState().hovered ?? ''));
      mark();
      return useHovered.subscribe(mark);
    },
    [list],
  );
}
